"""One cell of a report of known truth is spoiled: nothing gets lost, nothing changes unseen."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.method.exchange.fis_oko.made_reports import (
    DISTRICT,
    LONG_HEADER,
    ONE,
    TWO,
    WIDE_HEADER,
    a_pupil,
    head,
    long_block,
    marks_report,
    pupils_report,
    saved_report,
    wide_row,
)

from opora.domain.errors import OporaError
from opora.exchange.intake import Intake
from opora.exchange.read_files import read_files
from opora.exchange.row_taken import RowPurpose

JOURNAL = "Сравнение отметок с отметками по журналу"
THREE = "МКОУ «ООШ с. Образцово»(edu990003)"
SECOND = {"login": "edu990002", "name": TWO}
REPORTS = {
    "marks": marks_report(
        [DISTRICT, 3, 112, 16.96, 39.29, 33.93, 9.82],
        [ONE, None, 62, 12.9, 33.87, 40.32, 12.9],
        [TWO, None, 34, 23.53, 41.18, 29.41, 5.88],
        [THREE, None, 16, 18.75, 56.25, 18.75, 6.25],
    ),
    "wide": [
        *(*head(JOURNAL), WIDE_HEADER),
        wide_row(DISTRICT, 114, 41, 69, 3),
        *(
            wide_row(ONE, 62, 22, 38, 1),
            wide_row(TWO, 34, 16, 17, 1),
            wide_row(THREE, 18, 3, 14, 1),
        ),
    ],
    "long": [
        *(*head(JOURNAL), LONG_HEADER, *long_block(DISTRICT, 36, 55, 2)),
        *(*long_block(ONE, 20, 38, 1), *long_block(TWO, 16, 17, 1)),
    ],
    "pupils": [
        *pupils_report(*(a_pupil(number, mark=2 + number % 4) for number in range(8))),
        [TWO, "Кол-во участников: 4"],
        *(a_pupil(number, mark=2 + number % 4, **SECOND) for number in range(4)),
    ],
}
SPOILS = (None, "X", "–", "много", -1, 0, 7, 999, 33.3, "12,5 %", "Итого", "edu99", "отсутствовал")


def spoiled(rows: Sequence[Sequence[object]], dice: random.Random) -> list[list[object]]:
    copy = [list(row) for row in rows]
    filled = [(row, place) for row in copy for place, cell in enumerate(row) if cell is not None]
    row, place = dice.choice(filled)
    row[place] = dice.choice(SPOILS)
    return copy


def read_unless_refused(path: Path) -> Intake | None:
    try:
        return read_files([path])
    except OporaError:
        return None


def truth_of(intake: Intake) -> set[tuple[object, ...]]:
    return {(one.school.code, one.participants, one.low, one.marks) for one in intake.outcomes}


@pytest.mark.parametrize("name", REPORTS)
def test_spoiled_cells(tmp_path: Path, name: str) -> None:
    rows = REPORTS[name]
    whole = read_files([saved_report(tmp_path / "0.xlsx", rows)])
    quiet = {one.rule for one in whole.problems} - {"journal-holds-no-marks"}
    assert not quiet
    dice = random.Random(f"spoiled {name}")
    refused = 0
    for number in range(75):
        path = saved_report(tmp_path / "1.xlsx", spoiled(rows, dice))
        intake = read_unless_refused(path)
        if intake is None:
            refused += 1
            continue
        told = {one.rule for one in intake.problems} - {"journal-holds-no-marks"}
        assert truth_of(intake) == truth_of(whole) or told, number
        results = [row for row in intake.rows if row.purpose is RowPurpose.RESULT]
        rows_with_problems = {one.row for one in intake.problems}
        assert all(row.outcome_ids or row.where.row in rows_with_problems for row in results)
    assert refused < 50
