"""Files of decisions of people, about names and about numbers, and their application."""
