"""One school × procedure is one outcome, however its rows are marked."""

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest

from opora.domain.marks import Marks
from opora.domain.season import Season
from opora.exchange.intake import Intake
from opora.exchange.read_files import read_files

Read = Callable[..., Intake]
Row = Callable[..., dict[str, object]]


def rules_of(intake: Intake) -> list[str]:
    return [problem.rule for problem in intake.problems]


def test_resits_said_in_one_row_only(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(), row(before_resits="да"))
    (outcome,) = intake.outcomes
    assert outcome.before_resits is True
    assert rules_of(intake) == ["duplicate-row"]


def test_an_unmarked_row_joins_the_one_before_resits(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(), row(before_resits="нет", low=1), row(before_resits="да"))
    assert [(one.before_resits, one.low) for one in intake.outcomes] == [(False, 1), (True, 3)]


def test_season_said_in_one_row_only(read_rows: Read, row: Row) -> None:
    intake = read_rows(
        row(kind="ВПР", grade=5, year=2022), row(kind="ВПР", grade=5, year=2022, season="осень")
    )
    (outcome,) = intake.outcomes
    assert outcome.procedure.season is Season.AUTUMN
    assert outcome.has_counts


def test_two_seasons_are_two_procedures(read_rows: Read, row: Row) -> None:
    intake = read_rows(
        *(row(kind="ВПР", grade=5, year=2022, season=season) for season in ("весна", "осень", None))
    )
    assert len(intake.outcomes) == 3


def test_the_same_work_of_two_autumns_stays_two_outcomes(read_rows: Read, row: Row) -> None:
    # The autumns of 2021 and 2022 both stand for the school year 2021/22.
    intake = read_rows(
        *(row(kind="ВПР", grade=5, year=year, season="осень") for year in (2021, 2022))
    )
    assert len({outcome.outcome_id for outcome in intake.outcomes}) == 2


def test_the_grade_of_an_exam_makes_no_other_exam(read_rows: Read, row: Row) -> None:
    assert rules_of(read_rows(row(), row(grade=9))) == ["duplicate-row"]


def test_a_row_without_counts_yields_to_one_with_counts(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(participants=None, low=None, stated_low="да"), row())
    (outcome,) = intake.outcomes
    assert (outcome.low, outcome.stated_low) == (3, True)
    assert rules_of(intake) == ["duplicate-row"]


def test_a_conflict_says_all_about_the_counts_of_its_rows(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(share="50"), row(low=4))
    assert rules_of(intake) == ["conflicting-rows"]
    assert "3 из 8 (50\u00a0%)" in intake.problems[0].message


def test_a_percentage_beside_counts_in_another_row_stays_told(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(participants=None, low=None, share="50"), row())
    assert sorted(rules_of(intake)) == ["duplicate-row", "percent-only"]


@pytest.mark.parametrize("low", [3, 1])
def test_an_unmarked_row_never_joins_the_one_after_resits(
    read_rows: Read, row: Row, low: int
) -> None:
    intake = read_rows(row(), row(before_resits="нет", low=low))
    assert [(one.before_resits, one.low) for one in intake.outcomes] == [(False, low), (None, 3)]
    assert intake.problems == ()


def test_marks_of_one_row_only_are_no_conflict(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(), row(mark_2=3, mark_3=5, mark_4=0, mark_5=0))
    assert rules_of(intake) == ["duplicate-row"]


def test_a_remark_repeated_in_a_duplicate_is_told_once(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(share="50"), row(share="50"))
    assert rules_of(intake) == ["share-contradicts-counts", "duplicate-row"]


def test_different_schools_are_not_merged(read_rows: Read, row: Row) -> None:
    assert len(read_rows(row(), row(school="Лицей № 1")).outcomes) == 2


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_rows_does_not_change_what_is_read(
    read_rows: Read, row: Row, order: int
) -> None:
    rows = [row(school="Лицей № 1"), row(year=2022), row(), row(subject="химия")]
    titles = [
        (outcome.school.name, outcome.procedure.title)
        for outcome in read_rows(*rows[::order]).outcomes
    ]
    assert titles == sorted(titles, key=lambda title: (title[0], title[1][-4:], title[1]))


def test_the_row_that_tells_most_of_the_same_counts_leads(read_rows: Read, row: Row) -> None:
    marks = {"mark_2": 3, "mark_3": 5, "mark_4": 0, "mark_5": 0}
    intake = read_rows(row(), row(**marks), row(mean_score=9, max_score=20, **marks))
    (outcome,) = intake.outcomes
    assert outcome.marks == Marks(3, 5, 0, 0)
    assert outcome.mean_score == 9


def test_the_order_of_files_does_not_change_what_is_read(
    template_file: Callable[..., Path], row: Row
) -> None:
    files = [
        template_file([row()], "а.xlsx"),
        template_file([row(low=4)], "б.xlsx"),
        template_file([row(), row(year=2022, low=None)], "в.xlsx"),
        template_file([row(year=2022, participants=9, low=None)], "г.xlsx"),
    ]
    first = read_files(files)
    assert {"conflicting-rows", "participants-differ"} <= set(rules_of(first))
    assert all(read_files(list(other)) == first for other in permutations(files))
