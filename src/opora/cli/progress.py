"""How far the reading of many files has come."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count


@contextmanager
def progress_of_files(total: int) -> Iterator[Callable[[], None]]:
    """Gives what to call after each file; the line is wiped away at the end.

    Shown to a person at a window alone, and only where there is more than one file to wait for.
    It goes beside the results, which may be on their way to a file.
    """
    if total == 1 or not sys.stderr.isatty():
        yield _nothing
        return
    numbers = count(1)

    def show() -> None:
        line = f"Прочитано файлов: {next(numbers)} из {total}"
        print(f"\r{line}", end="", file=sys.stderr, flush=True)

    try:
        yield show
    finally:
        blank = " " * len(f"Прочитано файлов: {total} из {total}")
        print(f"\r{blank}\r", end="", file=sys.stderr, flush=True)


def _nothing() -> None:
    """There is nobody to tell."""
