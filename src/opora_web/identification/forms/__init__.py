"""What people fill in about runs and lists."""
