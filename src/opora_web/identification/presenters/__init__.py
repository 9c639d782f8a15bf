"""Runs and lists as their pages show them."""
