"""Which streets and house numbers an office serves: pure functions, no database."""
