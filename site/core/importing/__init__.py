"""Importing a table in the admin: what it would change is shown before anything is saved."""
