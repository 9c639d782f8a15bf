"""Rows of pupils as people look them up, in one sheet or in several files."""

from collections.abc import Iterable

from opora.exchange.where import Where
from opora.language.ranges import row_ranges


def row_places(rows: Iterable[Where], near: Where | None = None) -> str:
    """«строка 7», «а.xlsx, лист «П», строки 2–30, 41; лист «Р», строка 3».

    Seen from a row ``near``, its own file is not named, nor its sheet if all stand there.
    """
    numbers: dict[tuple[str, str], list[int]] = {}
    for file, sheet, row in rows:
        numbers.setdefault((file, sheet), []).append(row)
    if near and numbers.keys() == {near[:2]}:
        return _rows(numbers[near[:2]])
    is_one_file = near is not None and {file for file, _ in numbers} == {near.file}
    last = near.file if near and is_one_file else None
    places = []
    for (file, sheet), same in numbers.items():
        title = f"{file}, " if file != last else ""
        page = f"лист «{sheet}», " if sheet else ""
        places.append(f"{title}{page}{_rows(same)}")
        last = file
    return "; ".join(places)


def row_seen_from(near: Where, row: Where) -> str:
    """«5», «5 листа «Р»», «5 листа «П» файла «а.xlsx»»: to stand after «в строке»."""
    sheet = f" листа «{row.sheet}»" if row.sheet and row[:2] != near[:2] else ""
    file = f" файла «{row.file}»" if row.file != near.file else ""
    return f"{row.row}{sheet}{file}"


def _rows(numbers: list[int]) -> str:
    return f"{'строки' if len(numbers) > 1 else 'строка'} {row_ranges(numbers)}"
