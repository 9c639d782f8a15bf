"""Changes of the tables of assessment."""
