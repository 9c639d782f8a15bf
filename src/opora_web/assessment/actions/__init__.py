"""The only place where assessment is written: atomic, with a row of the journal."""
