"""Changes of the tables of registry."""
