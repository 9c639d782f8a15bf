"""A line about long work, beside the table and not in it."""

import sys


def say(what: str) -> None:
    """Print to the error stream: the table may be piped elsewhere."""
    print(f"… {what}", file=sys.stderr, flush=True)
