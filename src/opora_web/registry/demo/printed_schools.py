"""What the files of a demo district say about its schools, as printed there."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SAME = "одна школа"


@dataclass(frozen=True)
class Spelling:
    """Another way in which the name of a school stands in a paper."""

    school: str
    printed: str
    printed_in: str


@dataclass(frozen=True)
class Participation:
    """A line that names a project and a year beside a school."""

    school: str
    project: str
    cohort_year: int
    source: str


@dataclass(frozen=True)
class PrintedSchools:
    """Schools by their right names in the order of the files, and what is printed about them."""

    names: tuple[str, ...]
    spellings: tuple[Spelling, ...]
    participations: tuple[Participation, ...]


def printed_schools(folder: Path, district: dict[str, Any]) -> PrintedSchools:
    """Read the files that ``districts.yaml`` names for a district."""
    decided = {
        row["Как напечатано"]: row
        for row in (_rows(folder / district["names"]) if "names" in district else ())
        if row["Решение"] == _SAME
    }
    right = {printed: row["Как правильно"] for printed, row in decided.items()}
    rows = [(file, row) for file in district["schools"] for row in _rows(folder / file)]
    names = dict.fromkeys(right.get(row["Школа"], row["Школа"]) for _, row in rows)
    spellings = [
        Spelling(row["Как правильно"], printed, row["Основание"])
        for printed, row in decided.items()
    ]
    spellings += [
        Spelling(row["Школа"], row["Как напечатано"], district["printed_in"])
        for _, row in rows
        if row.get("Как напечатано") and row["Как напечатано"] not in decided
    ]
    return PrintedSchools(tuple(names), tuple(spellings), tuple(_participations(rows, district)))


def _participations(
    rows: list[tuple[str, dict[str, str]]], district: dict[str, Any]
) -> Iterator[Participation]:
    sources = district.get("projects", {})
    for file, row in rows:
        if file in sources and row.get("Проект"):
            yield Participation(row["Школа"], row["Проект"], int(row["Когорта"]), sources[file])


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=";"))
