"""How search sees one page: whether it is found and why not, its words, its place for a query."""
