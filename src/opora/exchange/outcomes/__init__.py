"""Outcomes and their problems in one Parquet file, written and read back.

``outcomes_file`` is the way in; ``outcomes_schema`` lists the columns.
"""
