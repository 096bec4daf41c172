"""Counts what is searched for, without a word about who searches (docs/adr/0014)."""

from search.query_log.requests import log_search
from search.query_log.tokens import click_token

__all__ = ["click_token", "log_search"]
