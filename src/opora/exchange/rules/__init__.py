"""Each remark of a reader: code, severity, Russian sentence; grouped by what it is about."""
