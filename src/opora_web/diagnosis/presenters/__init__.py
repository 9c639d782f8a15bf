"""What pages of diagnosis show."""
