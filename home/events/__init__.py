"""Events: once or repeated, their list and their calendar files."""
