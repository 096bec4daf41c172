"""Streets from a CSV file: all of them or none, and nothing before somebody has seen it."""
