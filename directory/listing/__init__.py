"""The list of all offices and its facets."""
