"""The only place where the registry is written: atomic, with a row of the journal."""
