"""From given files to what the tables hold."""
