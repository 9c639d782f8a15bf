"""Stages together → shapes of pages."""
