"""Management of the registry."""
