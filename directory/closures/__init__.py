"""Closures: days on which many offices of a centre are closed at once."""
