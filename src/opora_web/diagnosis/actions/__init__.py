"""Writing actions of diagnosis."""
