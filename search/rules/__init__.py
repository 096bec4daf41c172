"""What editors add to the search: kept in memory, read again when somebody changes it."""
