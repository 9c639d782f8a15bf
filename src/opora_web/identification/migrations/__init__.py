"""Changes of the tables of identification."""
