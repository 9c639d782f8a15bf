"""Pages of diagnosis."""
