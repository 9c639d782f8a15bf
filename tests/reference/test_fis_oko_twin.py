"""The readers of ФИС ОКО agree with slow ones on every school of made and of sample files."""

import random
from pathlib import Path

import pytest
from tests.method.exchange.fis_oko.made_reports import (
    DISTRICT,
    LONG_HEADER,
    WIDE_HEADER,
    a_pupil,
    head,
    long_block,
    marks_report,
    pupils_report,
    saved_report,
    wide_row,
)
from tests.reference.fis_oko_twin import (
    long_participants,
    marks_of_pupils,
    statistics_by_trial,
    wide_participants,
)

from opora.domain.marks import Marks
from opora.exchange.read_files import read_files

SAMPLES = Path(__file__).parents[2] / ".." / "shared" / "data" / "layouts"
JOURNAL = "Сравнение отметок с отметками по журналу"
needs_samples = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the shared data lie beside the repository only"
)


def name_of(number: int) -> str:
    return f"МБОУ «СОШ № {number}»(edu{990000 + number})"


def outcomes_of(path: Path):
    return {one.school.code: one for one in read_files([path]).outcomes}


def agree_on_statistics(path: Path) -> None:
    found, by_trial = outcomes_of(path), statistics_by_trial(path)
    assert found.keys() == by_trial.keys()
    for code, (participants, fitting) in by_trial.items():
        outcome = found[code]
        assert outcome.participants == participants
        assert outcome.marks == (Marks(*fitting[0]) if len(fitting) == 1 else None)


def agree_on_participants(path: Path, by_trial: dict[str, int]) -> None:
    found = {code: one.participants for code, one in outcomes_of(path).items()}
    assert found == by_trial
    assert all(one.low is None for one in outcomes_of(path).values())


def agree_on_pupils(path: Path) -> None:
    found, by_trial = outcomes_of(path), marks_of_pupils(path)
    assert found.keys() == by_trial.keys()
    for code, marks in by_trial.items():
        assert found[code].marks == Marks(*(marks[mark] for mark in (2, 3, 4, 5)))


@needs_samples
def test_sample_statistics() -> None:
    agree_on_statistics(SAMPLES / "f3-statistika-po-otmetkam.xlsx")


@needs_samples
def test_sample_comparisons() -> None:
    wide, long = SAMPLES / "sravnenie-otmetok-2024.xlsx", SAMPLES / "sravnenie-otmetok-2021.xlsx"
    agree_on_participants(wide, wide_participants(wide))
    agree_on_participants(long, long_participants(long))


@needs_samples
def test_sample_pupils() -> None:
    agree_on_pupils(SAMPLES / "2849657.xlsx")


@needs_samples
def test_the_sample_of_the_empty_form_has_no_outcome_and_every_row() -> None:
    (path,) = SAMPLES.glob("Форма сбора*.xlsx")
    intake = read_files([path])
    assert [one.rule for one in intake.problems] == ["empty-collection-form"]
    assert (intake.outcomes, len(intake.rows)) == ((), 401 + 1 + 50)


def test_made_statistics(tmp_path: Path) -> None:
    dice = random.Random(3)
    rows = []
    for number in range(1, 13):
        counts = [dice.randint(0, 7) for _ in range(3)] + [1]
        total = sum(counts)
        shares = [round(100 * count / total, 2) for count in counts]
        rows.append([name_of(number), None, total, *shares])
    rows.insert(0, [DISTRICT, 12, sum(row[2] for row in rows), 25, 25, 25, 25])
    agree_on_statistics(saved_report(tmp_path / "1.xlsx", marks_report(*rows)))


def test_made_comparisons(tmp_path: Path) -> None:
    dice = random.Random(4)
    parts = [[dice.randint(1, 30) for _ in range(3)] for _ in range(20)]
    rows = [wide_row(name_of(n), sum(one) + n % 3, *one) for n, one in enumerate(parts, 1)]
    wide = saved_report(tmp_path / "1.xlsx", [*head(JOURNAL), WIDE_HEADER, *rows])
    agree_on_participants(wide, wide_participants(wide))
    blocks = [row for n, one in enumerate(parts, 1) for row in long_block(name_of(n), *one)]
    long = saved_report(tmp_path / "2.xlsx", [*head(JOURNAL), LONG_HEADER, *blocks])
    agree_on_participants(long, long_participants(long))


def test_made_pupils(tmp_path: Path) -> None:
    dice = random.Random(5)
    rows = []
    for number in range(1, 200):
        school = dice.randint(1, 6)
        login = {"login": f"edu{990000 + school}", "name": name_of(school)}
        rows.append(a_pupil(number, (1, 0, dice.randint(0, 3)), mark=dice.randint(2, 5), **login))
    agree_on_pupils(saved_report(tmp_path / "1.xlsx", pupils_report(*rows)))
