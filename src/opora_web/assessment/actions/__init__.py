"""The only place where uploads and results are written: atomic, with a row of the journal."""
