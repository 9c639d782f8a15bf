"""Schools that do not add up to their municipality, municipalities to their region."""

from pathlib import Path

import pytest
from tests.method.exchange.fis_oko.made_reports import (
    DISTRICT,
    ONE,
    REGION,
    TWO,
    marks_report,
    read_report,
)


def told_parts(folder: Path, *rows: list[object]) -> list[str]:
    intake = read_report(folder, marks_report(*rows))
    return [one.message for one in intake.problems if one.rule == "part-is-not-whole"]


def group(name: str, schools: int | None, participants: object) -> list[object]:
    return [name, schools, participants, 25, 25, 25, 25]


def test_schools_that_do_not_add_up_to_their_municipality(tmp_path: Path) -> None:
    rows = [group(DISTRICT, 2, 12), group(ONE, None, 4), group(TWO, None, 4)]
    (told,) = told_parts(tmp_path, *rows)
    assert "участников в строке «Каменский район» — 12, а" in told
    assert "в строках школ под ней в сумме — 8 (строк: 2)" in told


def test_three_of_29589_are_missed(tmp_path: Path) -> None:
    # Domain issue: 29 586 of 29 589.
    rows = [group(DISTRICT, 2, 29589), group(ONE, None, 14793), group(TWO, None, 14793)]
    (told,) = told_parts(tmp_path, *rows)
    assert "«Каменский район» — 29\u00a0589, а" in told
    assert "в сумме — 29\u00a0586" in told


@pytest.mark.parametrize(
    ("schools", "participants", "is_told"),
    [
        (5, 40, False),  # an extract for one municipality of several
        (2, 40, True),  # it has all schools of the region and not all pupils
        (5, 7, True),  # more than the whole
        (None, 40, False),
        (5, "–", False),
    ],
)
def test_a_region_above_one_municipality(
    tmp_path: Path, schools: int | None, participants: object, *, is_told: bool
) -> None:
    rows = [group(DISTRICT, 2, 8), group(ONE, None, 4), group(TWO, None, 4)]
    assert bool(told_parts(tmp_path, group(REGION, schools, participants), *rows)) is is_told


def test_a_region_with_two_municipalities_is_whole_without_the_column(tmp_path: Path) -> None:
    rows = [
        *(group(REGION, None, 9), group(DISTRICT, None, 4), group(ONE, None, 4)),
        *(group("Кедровск(reg99_m013)", None, 4), group(TWO, None, 4)),
    ]
    assert len(told_parts(tmp_path, *rows)) == 1
