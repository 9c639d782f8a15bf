"""Measurements of speed, each beside a peer and under a limit."""
