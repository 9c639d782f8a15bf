"""Values → pictures in SVG, each with a table of the same numbers."""
