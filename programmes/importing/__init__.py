"""Budget lines from a CSV table: read, compared with the draft, and then saved as a draft."""
