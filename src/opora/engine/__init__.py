"""Millions of pupils to outcomes, and the verdicts of a whole country as a table."""
