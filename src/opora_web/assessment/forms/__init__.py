"""The forms of assessment; cleaned data are what the actions take."""
