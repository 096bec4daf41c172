"""An office: its page, its form, its hours in words."""
