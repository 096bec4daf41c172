"""What runs in the other process. Nothing here may import Django: it would start for each file."""
