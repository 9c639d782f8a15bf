"""A file of schools against the registry: what is new, changed, the same, doubtful."""
