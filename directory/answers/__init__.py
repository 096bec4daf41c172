"""Direct answers above search results: phone, address and hours of an office."""

from directory.answers.offices import answer_about_offices

__all__ = ["answer_about_offices"]
