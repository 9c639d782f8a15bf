"""What the state of things allows in diagnosis."""
