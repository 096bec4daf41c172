"""Streets that offices serve from a CSV file: all rows or none, and nothing before it is seen."""
