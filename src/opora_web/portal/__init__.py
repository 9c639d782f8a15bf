"""What needs several stages at once: dashboard, school card, search."""
