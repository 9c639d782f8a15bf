"""The house kit: templates, components, static files, the gallery."""
