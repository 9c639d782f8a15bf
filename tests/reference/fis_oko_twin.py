"""Slow readers of ФИС ОКО reports that are obviously right: openpyxl, cell by cell, no tolerance.

Each finds the header by its first words and the schools by the login in brackets.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import openpyxl
from tests.reference.recovered_counts_twin import fitting_by_trial

_LOGIN = re.compile(r"\((?:edu|sch)([0-9]{6})\)")


def _rows(path: Path) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))


def _below(path: Path, first_header: str) -> Iterator[tuple[object, ...]]:
    rows = _rows(path)
    start = next(place for place, row in enumerate(rows) if row[0] == first_header)
    yield from rows[start + 1 :]


def statistics_by_trial(path: Path) -> dict[str, tuple[int, list[tuple[int, ...]]]]:
    """Login → participants and every distribution of marks printed as in the row."""
    schools = {}
    for name, _, participants, *shares in _below(path, "Группы участников"):
        login = _LOGIN.search(str(name))
        if login:
            printed = [str(share) for share in shares]
            schools[f"edu{login[1]}"] = (participants, fitting_by_trial(printed, participants, 2))
    return schools


def wide_participants(path: Path) -> dict[str, int]:
    """Login → participants, in the second column of a school's row."""
    rows = [(row, _LOGIN.search(str(row[0]))) for row in _below(path, "Группы участников")]
    return {f"edu{login[1]}": row[1] for row, login in rows if login}


def long_participants(path: Path) -> dict[str, int]:
    """Login → participants, beside «Всего» in the rows beneath the school's name."""
    schools, current = {}, None
    for name, number, _ in _below(path, "Группы участников"):
        if number is None:
            login = _LOGIN.search(str(name))
            current = f"edu{login[1]}" if login else None
        elif name == "Всего" and current:
            schools[current] = number
    return schools


def marks_of_pupils(path: Path) -> dict[str, Counter[int]]:
    """Login → how many pupils have each mark, in the last column but one."""
    schools: dict[str, Counter[int]] = defaultdict(Counter)
    for row in _below(path, "ОО"):
        if str(row[0]).startswith("edu"):
            schools[row[0]][row[-2]] += 1
    return dict(schools)
