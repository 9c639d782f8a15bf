"""Pages of identification."""
