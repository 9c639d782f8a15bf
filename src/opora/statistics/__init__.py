"""Honesty about chance: what so few pupils can and cannot show."""
