"""The answers of context forms in one Parquet file, written and read: ``stored_forms``."""
