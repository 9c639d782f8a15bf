"""Runs and lists as the templates show them."""
