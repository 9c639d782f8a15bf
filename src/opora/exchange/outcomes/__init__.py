"""Outcomes and their problems in one Parquet file, written and read back."""
