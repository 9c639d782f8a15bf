"""Forms of diagnosis."""
