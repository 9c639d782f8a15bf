"""The yearly form about the conditions in which schools work."""
