"""Markdown that reads the same on every machine."""

from collections.abc import Iterable, Sequence

GENERATED = "*Эта страница создаётся командой `make docs`; руками её не правят.*"
NOTHING = "—"


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Lines of a table and a blank line after it; an empty cell shows a dash."""
    lines = [_row(header), _row(["---"] * len(header))]
    lines += [_row([_cell(value) for value in row]) for row in rows]
    return [*lines, ""]


def page(title: str, *lines: str) -> str:
    """The whole page: title, the note that it is generated, and the lines."""
    return "\n".join([f"# {title}", "", GENERATED, "", *lines]).rstrip("\n") + "\n"


def code(text: object) -> str:
    """Text to be typed as it stands."""
    return f"`{text}`"


def bullets(items: Iterable[str]) -> list[str]:
    """A list and a blank line after it."""
    return [*(f"- {item}" for item in items), ""]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(value: object) -> str:
    # A bar would open a new cell, a line break would end the table.
    text = " ".join(str(value).split()).replace("|", "\\|")
    return text or NOTHING
