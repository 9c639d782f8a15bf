"""What the state of runs and lists allows."""
