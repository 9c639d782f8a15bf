"""Official papers: what they say as values, and the files they become."""
