"""Tables of diagnosis over time."""
