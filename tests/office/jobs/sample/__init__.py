"""An app with kinds of work to try the queue with."""
