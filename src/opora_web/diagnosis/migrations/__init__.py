"""How the tables of diagnosis came to be."""
