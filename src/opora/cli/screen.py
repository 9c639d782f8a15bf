"""What is printed, laid out for the width of the window."""

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator

# A file or another program has no width of its own; a printed landscape page holds so much.
_WIDTH_WITHOUT_A_WINDOW = 112
_NARROWEST = 60
_STEP_IN = "    "


def screen_width() -> int:
    """Characters on a line: of the window, or what fits a page where there is none."""
    columns = shutil.get_terminal_size(fallback=(_WIDTH_WITHOUT_A_WINDOW, 24)).columns
    return max(_NARROWEST, columns)


def on_screen(lines: Iterable[str]) -> Iterator[str]:
    """The lines, broken between words where the window would break them inside a word.

    For a file and for another program a line stays whole: there a sentence is looked for.
    """
    if not sys.stdout.isatty():
        yield from lines
        return
    for line in lines:
        indent = line[: len(line) - len(line.lstrip())] + _STEP_IN
        yield from _broken(line, indent) if len(line) > screen_width() else [line]


def _broken(line: str, indent: str) -> list[str]:
    return textwrap.wrap(
        line,
        screen_width(),
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )
