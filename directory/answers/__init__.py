"""Direct answers above search results: facts of an office, and who serves a street."""

from directory.answers.offices import answer_about_offices
from directory.answers.streets import answer_about_streets

__all__ = ["answer_about_offices", "answer_about_streets"]
