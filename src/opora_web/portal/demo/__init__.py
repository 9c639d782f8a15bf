"""Filling the later stages of the demonstration."""
