"""A whole municipality as one archive, out of one office and into another."""
