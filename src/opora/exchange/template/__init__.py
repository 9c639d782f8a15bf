"""Our own template: written empty, read filled in."""
