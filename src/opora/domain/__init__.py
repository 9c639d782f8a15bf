"""Frozen values of the field: school, school year, procedure, outcome, problem, verdict."""
