"""Which office is near: from a point, or from an address whose place is known."""
