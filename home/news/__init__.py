"""News: items, their list, archive and feed."""
