"""What is done with runs and lists."""
