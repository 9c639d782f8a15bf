"""«Сравнение отметок с отметками по журналу»: participants, never marks."""

from pathlib import Path

import pytest
from tests.method.exchange.fis_oko.made_reports import (
    DISTRICT,
    LONG_HEADER,
    ONE,
    REGION,
    TWO,
    WIDE_HEADER,
    head,
    long_block,
    marks_report,
    read_report,
    saved_report,
    wide_row,
)
from tests.method.exchange.told_problems import problem_of, rules_of

from opora.domain.errors import OporaError
from opora.exchange.intake import Intake
from opora.exchange.read_files import read_files
from opora.exchange.row_taken import RowPurpose

NAME = "Сравнение отметок с отметками по журналу"


def wide(*rows: list[object], header: object = WIDE_HEADER) -> list[object]:
    return [*head(NAME), header, *rows]


def long(*blocks: list[list[object]]) -> list[object]:
    return [*head(NAME), LONG_HEADER, *(row for block in blocks for row in block)]


def test_the_wide_form_gives_participants_and_no_marks(tmp_path: Path) -> None:
    rows = [wide_row(DISTRICT, 96, 38, 55, 2), wide_row(ONE, 62, 22, 38, 1)]
    intake = read_report(tmp_path, wide(*rows, wide_row(TWO, 34, 16, 17, 1)))
    one, two = intake.outcomes
    assert (one.participants, one.low, one.marks) == (62, None, None)
    assert (two.participants, two.school.municipality) == (34, "Каменский район")
    assert rules_of(intake) == ["journal-holds-no-marks"] * 2
    told = intake.problems[0].message
    assert "в этом отчёте нет отметок за работу" in told
    assert "Статистику по отметкам" in told


def test_a_share_that_contradicts_its_count(tmp_path: Path) -> None:
    row = wide_row(ONE, 62, 22, 38, 1)
    row[2] = 46.07
    intake = read_report(tmp_path, wide(row))
    told = problem_of(intake, "journal-share-contradicts")
    assert (told.column, "22 из 61 — это 36,07" in told.message) == ("Понизили", True)
    assert intake.outcomes[0].participants == 62


def test_parts_that_exceed_the_whole(tmp_path: Path) -> None:
    intake = read_report(tmp_path, wide(wide_row(ONE, 60, 22, 38, 1)))
    told = problem_of(intake, "journal-counts-contradict")
    assert "вместе 61, а участников 60" in told.message
    assert intake.outcomes[0].participants is None
    assert rules_of(intake) == ["journal-counts-contradict"]


def test_contradictions_of_a_territory_are_told_too(tmp_path: Path) -> None:
    intake = read_report(tmp_path, wide(wide_row(DISTRICT, 5, 3, 3, 1), wide_row(ONE, 7, 3, 3, 1)))
    assert problem_of(intake, "journal-counts-contradict").row == 9
    assert problem_of(intake, "part-is-not-whole").row == 9


def test_a_count_that_is_no_number_and_a_share_that_is_none(tmp_path: Path) -> None:
    row = wide_row(ONE, 62, 22, 38, 1)
    unread = [row[0], row[1], row[2], "много", *row[4:]]
    intake = read_report(tmp_path, wide(unread))
    assert problem_of(intake, "bad-number").value == "много"
    assert intake.outcomes[0].participants == 62
    wrong = [row[0], row[1], 136, *row[3:]]
    assert "bad-share" in rules_of(read_report(tmp_path, wide(wrong)))


def test_nobody_has_a_journal_mark(tmp_path: Path) -> None:
    row = [ONE, 3, "–", 0, "–", 0, None, 0]
    intake = read_report(tmp_path, wide(row))
    assert (rules_of(intake), intake.outcomes[0].participants) == (["journal-holds-no-marks"], 3)


def test_an_empty_share_beside_a_count_is_passed_over(tmp_path: Path) -> None:
    row = wide_row(ONE, 62, 22, 38, 1)
    row[2] = "–"
    assert rules_of(read_report(tmp_path, wide(row))) == ["journal-holds-no-marks"]


def test_the_short_headers_of_the_wide_form(tmp_path: Path) -> None:
    parts = ("Понизили", "Подтвердили", "Повысили")
    pairs = [f"{name} {what}" for name in parts for what in ("%", "Кол-во участников")]
    header = ["Группы участников", "Кол-во участников", *pairs]
    intake = read_report(tmp_path, wide(wide_row(ONE, 62, 22, 38, 1), header=header))
    assert rules_of(intake) == ["journal-holds-no-marks"]


def test_a_comparison_in_neither_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OporaError, match="нет обязательного столбца «Понизили"):
        read_report(tmp_path, wide([ONE, 62], header=["Группы участников", "Кол-во участников"]))


def test_the_long_form_gives_participants_and_no_marks(tmp_path: Path) -> None:
    blocks = [long_block(REGION, 300, 500, 20), long_block("Каменский район", 36, 55, 2)]
    schools = [long_block(ONE, 20, 38, 1), long_block(TWO, 16, 17, 1)]
    intake = read_report(tmp_path, long(*blocks, *schools))
    one, two = intake.outcomes
    assert (one.participants, one.low, two.participants) == (59, None, 34)
    assert (one.school.municipality, one.school.region) == ("Каменский район", REGION)
    assert rules_of(intake) == ["journal-holds-no-marks"] * 2
    # Each school: its name and four rows of figures; the rest are headings.
    results = [row for row in intake.rows if row.purpose is RowPurpose.RESULT]
    assert [row.outcome_ids for row in results] == [(one.outcome_id,)] * 5 + [(two.outcome_id,)] * 5
    assert len(intake.rows) == 6 + 20


def test_the_long_form_does_not_add_up(tmp_path: Path) -> None:
    block = long_block(ONE, 20, 38, 1)
    block[-1] = ["Всего", 62, 100]
    intake = read_report(tmp_path, long(block))
    assert "вместе 59, а участников 62" in problem_of(intake, "journal-counts-contradict").message
    assert intake.outcomes[0].participants is None


def test_schools_of_the_long_form_do_not_add_up_to_their_municipality(tmp_path: Path) -> None:
    blocks = [long_block(DISTRICT, 36, 55, 2), long_block(ONE, 20, 38, 1)]
    told = problem_of(read_report(tmp_path, long(*blocks)), "part-is-not-whole")
    assert (
        "«Каменский район» — 93, а в строках школ под ней в сумме — 59 (строк: 1)" in told.message
    )


@pytest.mark.parametrize("line", [1, 4])
def test_a_line_of_the_long_form_is_missing(tmp_path: Path, line: int) -> None:
    block = long_block(ONE, 20, 38, 1)
    del block[line]
    intake = read_report(tmp_path, long(block, long_block(TWO, 16, 17, 1)))
    told = problem_of(intake, "journal-lines-missing")
    assert ("«Понизили»" if line == 1 else "«Всего»") in told.message
    assert [one.participants for one in intake.outcomes] == [None, 34]


def test_lines_under_no_group_or_twice_under_one(tmp_path: Path) -> None:
    stray = ["Всего", 59, 100]
    block = long_block(ONE, 20, 38, 1)
    intake = read_report(tmp_path, long([stray], [*block, stray], [[None, 5]]))
    told = [one.row for one in intake.problems if one.rule == "report-row-unknown"]
    assert told == [9, 15, 16]
    assert intake.outcomes[0].participants == 59


def test_captions_and_footnotes_of_the_long_form(tmp_path: Path) -> None:
    blocks = [long_block(REGION, 36, 55, 2), [["Каменский район"]], long_block(ONE, 20, 38, 1)]
    intake = read_report(tmp_path, long(*blocks, [["Отчёт сформирован 12.05.2021"]]))
    assert intake.outcomes[0].school.municipality == "Каменский район"
    assert problem_of(intake, "report-row-unknown").row == 20
    assert len(intake.rows) == 6 + 12


def test_a_spoiled_login_in_the_long_form(tmp_path: Path) -> None:
    block = long_block("МБОУ «СОШ № 1»(edu99001)", 20, 38, 1)
    intake = read_report(tmp_path, long(block, long_block(TWO, 16, 17, 1)))
    assert problem_of(intake, "bad-login-of-group").row == 9
    assert len(intake.outcomes) == 1


@pytest.mark.parametrize("header", [LONG_HEADER[:2], LONG_HEADER])
def test_the_long_form_with_and_without_its_shares(tmp_path: Path, header: list[object]) -> None:
    rows = [row[: len(header)] for row in long_block(ONE, 20, 38, 1)]
    intake = read_report(tmp_path, [*head(NAME), header, *rows])
    assert rules_of(intake) == ["journal-holds-no-marks"]


def test_a_share_in_the_long_form_contradicts_its_count(tmp_path: Path) -> None:
    block = long_block(ONE, 20, 38, 1)
    block[2][2] = 60.41
    intake = read_report(tmp_path, long(block))
    assert problem_of(intake, "journal-share-contradicts").column == "Подтвердили"


def both(folder: Path, *reports: list[object]) -> Intake:
    paths = [
        saved_report(folder / f"{number}.xlsx", report)
        for number, report in enumerate(reports, start=1)
    ]
    return read_files(paths)


MARKS_OF_ONE = [ONE, None, 62, 12.9, 33.87, 40.32, 12.9]


@pytest.mark.parametrize("order", [1, -1])
def test_counts_come_from_the_report_with_marks(tmp_path: Path, order: int) -> None:
    reports = [wide(wide_row(ONE, 62, 22, 38, 1)), marks_report(MARKS_OF_ONE)]
    intake = both(tmp_path, *reports[::order])
    (outcome,) = intake.outcomes
    assert (outcome.participants, outcome.low) == (62, 8)
    assert intake.problems == ()
    assert sum(bool(row.outcome_ids) for row in intake.rows) == 2


@pytest.mark.parametrize("order", [1, -1])
def test_other_participants_are_told_and_are_no_conflict(tmp_path: Path, order: int) -> None:
    reports = [wide(wide_row(ONE, 60, 22, 37, 1)), marks_report(MARKS_OF_ONE)]
    intake = both(tmp_path, *reports[::order])
    (outcome,) = intake.outcomes
    assert (outcome.participants, outcome.low) == (62, 8)
    told = problem_of(intake, "participants-differ")
    assert "Здесь участников 60" in told.message
    assert "— 62; учтено 62" in told.message
    assert outcome.problem_ids == (told.problem_id,)
    assert rules_of(intake) == ["participants-differ"]


def test_two_comparisons_of_one_work(tmp_path: Path) -> None:
    report = wide(wide_row(ONE, 62, 22, 38, 1))
    rules = rules_of(both(tmp_path, report, report))
    assert sorted(rules) == ["duplicate-row", "journal-holds-no-marks"]
    other = long(long_block(ONE, 22, 38, 1))
    assert "participants-differ" in rules_of(both(tmp_path, report, other))


def test_counts_that_could_not_be_recovered_come_from_elsewhere(tmp_path: Path) -> None:
    ambiguous = marks_report([ONE, None, 200, 13, 34, 40, 13])
    exact = marks_report([ONE, None, 200, 12.5, 34, 40, 13.5])
    intake = both(tmp_path, ambiguous, exact)
    (outcome,) = intake.outcomes
    assert (outcome.low, intake.problems) == (25, ())
