"""Background work: queue, progress, cancellation, schedule."""
