"""What changes diagnosis: the only place that writes."""
