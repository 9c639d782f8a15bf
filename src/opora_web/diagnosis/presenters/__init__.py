"""What the pages of diagnosis show."""
