"""Where rows of pupils stand, for people."""

from collections.abc import Iterable

from opora.exchange.pupils.pupil_row import PupilRow
from opora.language.ranges import row_ranges


def row_places(rows: Iterable[PupilRow]) -> str:
    """«строка 7», «строки 2–30, 41»; of several sheets each with its own."""
    sheets: dict[str, list[int]] = {}
    for row in rows:
        sheets.setdefault(row.where.sheet, []).append(row.where.row)
    places = []
    for sheet, numbers in sheets.items():
        word = "строки" if len(numbers) > 1 else "строка"
        title = f"лист «{sheet}», " if len(sheets) > 1 else ""
        places.append(f"{title}{word} {row_ranges(numbers)}")
    return "; ".join(places)
