"""Reports on what people search for, each row with its remedies."""
