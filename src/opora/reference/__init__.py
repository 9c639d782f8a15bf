"""Dated tables that the norms leave to data: mark scales and minimums, each with its source."""
