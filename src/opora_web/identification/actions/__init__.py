"""The only place that writes about runs and lists."""
