"""Rows of facts on a programme's page: each is kept in the default language only."""
