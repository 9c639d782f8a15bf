"""Context forms of invented schools, made on the spot."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import openpyxl

from opora.domain.school_year import SchoolYear
from opora.exchange.context.context_forms import ContextForms
from opora.exchange.context.form_layout import form_layout
from opora.exchange.context.read_context_form import read_context_form

YEAR = SchoolYear(2021)
LAYOUT = form_layout(YEAR)
NAMES = [column.name for column in LAYOUT.columns]
HEADERS = [column.header for column in LAYOUT.columns]
Cells = Mapping[str, object]

_TAUGHT = dict.fromkeys(range(1, 10), 10) | {10: 0, 11: 0, 12: 0}


def a_row(**changes: object) -> dict[str, object]:
    """A school of ninety pupils in nine grades that answers everything and contradicts nothing."""
    return {
        **dict.fromkeys(NAMES, ""),
        "login": "sch990001",
        "region": "99",
        "school_name": "Школа на Горке",
        "legal_form": "2. Муниципальная",
        **dict.fromkeys(("teaches_primary", "teaches_basic"), "Да"),
        **dict.fromkeys(("teaches_secondary", "teaches_vocational"), "Нет"),
        "settlement_kind": "2. Город",
        "settlement_size": "3. 5–10 тыс. чел",
        **{name: "Нет" for name in NAMES if name.startswith("is_")},
        "pupils": "90.0",
        **{f"classes_{grade}": f"{bool(pupils):d}.0" for grade, pupils in _TAUGHT.items()},
        **{f"pupils_{grade}": f"{pupils}.0" for grade, pupils in _TAUGHT.items()},
        "pupils_born_older": "9.0",
        "pupils_adapted": "2.0",
        "pupils_born_younger": "10.0",
        "teachers": "12.0",
        "teachers_highest_category": "4.0",
        "teachers_up_to_30": "3.0",
        "teachers_pension_age": "5.0",
        "teachers_on_short_courses": "6.0",
        "teachers_on_medium_courses": "7.0",
        "teachers_on_long_courses": "0.0",
        "supported_by_municipality": "Да",
        "nothing_after_courses": "Нет",
        "rooms": "14.0",
        "rooms_with_computer": "10.0",
        "rooms_with_projector": "8.0",
        "computers": "20.0",
        "computers_outdated": "5.0",
        "computers_online": "20.0",
        "internet_speed": "26–50 Мбит/с",
        "club_attendance": "2. 50–80% обучающихся",
        "career_guidance": "3. Профориентационная работа в школе не ведется",
        "percent_primary": "80.0",
        "percent_basic": "60.0",
        "parents_as_audience": "2.Примерно половина",
        "parents_as_helpers": "3.Лишь некоторые родители",
        "grade_of_mathematics": "7.0",
        **changes,
    }


def written(path: Path, rows: Iterable[Cells], headers: Sequence[str] = HEADERS) -> Path:
    """A text table of the form, a workbook where the name ends so."""
    table = [list(headers), *([row[name] for name in NAMES] for row in rows)]
    return written_table(path, table)


def written_table(path: Path, table: Iterable[Sequence[object]]) -> Path:
    if path.suffix == ".xlsx":
        workbook = openpyxl.Workbook()
        for row in table:
            workbook.active.append([cell if cell != "" else None for cell in row])
        workbook.save(path)
    else:
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(table)
    return path


def read_rows(folder: Path, *rows: Cells) -> ContextForms:
    return read_context_form(written(folder / "форма.csv", rows), year=YEAR)


def rules_of(forms: ContextForms) -> list[str]:
    return [problem.rule for problem in forms.problems]
