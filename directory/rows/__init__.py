"""Rows of facts on the pages of the directory; kept on the page in the default language only."""
