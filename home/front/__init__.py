"""The front page: tasks, and what other parts of the site show there."""
