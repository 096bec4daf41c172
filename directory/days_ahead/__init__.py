"""The next days as the hours on an editing form make them, before anything is saved."""
