"""The registry as the templates show it."""
