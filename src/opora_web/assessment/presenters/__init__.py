"""Assessment as the templates show it."""
