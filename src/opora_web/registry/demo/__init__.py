"""The demonstration: districts of open documents, invented people."""
