"""The forms of the registry; cleaned data are what the actions take."""
