"""Pages of runs and lists."""
