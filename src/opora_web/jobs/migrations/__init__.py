"""Changes of the tables of jobs."""
