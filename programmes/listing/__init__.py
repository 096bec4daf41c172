"""The list of a centre's programmes and its facets."""
