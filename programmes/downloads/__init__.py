"""Budgets as files: what a page shows, to the grosz, for spreadsheets, programs and catalogues."""
