"""The server of pages and the worker, started and stopped together."""
