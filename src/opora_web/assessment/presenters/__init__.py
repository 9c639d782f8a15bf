"""Uploads as the pages show them."""
