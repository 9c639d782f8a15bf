"""Criteria → verdicts → explanations → comparison of lists."""
