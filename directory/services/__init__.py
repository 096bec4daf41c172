"""Matters that residents settle at the centre."""
