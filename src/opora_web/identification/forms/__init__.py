"""Forms of runs and lists."""
