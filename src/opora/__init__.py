"""Opora, the method: assessment outcomes in, explained lists of schools and official papers out."""
