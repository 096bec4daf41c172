"""The finances of all programmes of a centre: one page, and its data as files."""
