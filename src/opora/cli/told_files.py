"""Which of many files is being read, told to a person who waits."""

import sys
from collections.abc import Callable


def told_files(total: int) -> Callable[[int, str], None]:
    """Tells the number and the name of each file on a terminal; a pipe and a lone file get none."""

    def tell(number: int, name: str) -> None:
        print(f"Читается файл {number} из {total}: {name}", file=sys.stderr, flush=True)

    def keep_silent(number: int, name: str) -> None:
        """A pipe has nobody who waits."""

    return tell if total > 1 and sys.stderr.isatty() else keep_silent
