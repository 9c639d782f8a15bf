"""Reports of which only the header is known: read as described, refused where they are not."""

from decimal import Decimal
from pathlib import Path

import pytest
from tests.method.exchange.fis_oko.made_reports import (
    DISTRICT,
    ONE,
    TWO,
    head,
    marks_report,
    read_report,
)
from tests.method.exchange.told_problems import problem_of, rules_of

from opora.domain.errors import OporaError
from opora.domain.marks import Marks

GROUPED = ("Группы участников", "Кол-во ОО", "Кол-во участников")
DATED = {"title": "ВПР 2021 Математика 5 класс", "day": "15.03.2021"}
DISTRIBUTION = "Распределение первичных баллов"
TASK_REPORTS = (
    "Выполнение заданий",
    "Достижение планируемых результатов",
    "Выполнение заданий группами участников",
)


def percents(counts: dict[int, int], maximum: int) -> list[float]:
    total = sum(counts.values())
    return [
        float(round(Decimal(100 * counts.get(score, 0)) / total, 2)) for score in range(maximum + 1)
    ]


def distribution(*rows: list[object], maximum: int = 20, **changes: object) -> list[object]:
    lines = head(DISTRIBUTION, **{"maximum": maximum, **DATED, **changes})
    return [*lines, [*GROUPED, *range(maximum + 1)], *rows]


def test_a_distribution_is_marked_by_the_dated_scale(tmp_path: Path) -> None:
    # Mathematics 5, 2021: 0–6, 7–10, 11–14, 15–20 (domain facts § 7).
    scores = {0: 1, 6: 4, 7: 2, 10: 3, 11: 5, 14: 1, 15: 2, 20: 1}
    district = [DISTRICT, 1, 19, *percents(scores, 20)]
    intake = read_report(tmp_path, distribution(district, [ONE, None, 19, *percents(scores, 20)]))
    (outcome,) = intake.outcomes
    assert (outcome.participants, outcome.low, outcome.marks) == (19, 5, Marks(5, 5, 6, 3))
    # 24 + 14 + 30 + 55 + 14 + 30 + 20 points of 19 pupils.
    assert (outcome.mean_score, outcome.max_score) == (pytest.approx(187 / 19), 20)
    assert "отметки по шкале: " in outcome.source
    assert rules_of(intake) == ["layout-unconfirmed"]


def test_without_a_scale_there_are_no_marks(tmp_path: Path) -> None:
    today = {"title": "ВПР 2026 Математика 5 класс", "day": "21.04.2026", "maximum": 2}
    intake = read_report(tmp_path, distribution([ONE, None, 4, 25, 50, 25], **today))
    (outcome,) = intake.outcomes
    assert (outcome.participants, outcome.low, outcome.mean_score) == (4, None, 1)
    assert "шкала известна за" in problem_of(intake, "no-mark-derivable").message


def test_a_scale_of_another_maximum_is_not_used(tmp_path: Path) -> None:
    intake = read_report(tmp_path, distribution([ONE, None, 4, 25, 50, 25], maximum=2))
    told = problem_of(intake, "no-mark-derivable").message
    assert "в файле наибольший балл 2, а по шкале 20" in told
    assert intake.outcomes[0].low is None


def test_scores_that_are_ambiguous_or_do_not_sum(tmp_path: Path) -> None:
    rounded = [ONE, None, 200, 13, 34, 53]
    intake = read_report(tmp_path, distribution(rounded, maximum=2))
    assert "«0» — " in problem_of(intake, "counts-ambiguous").message
    assert intake.outcomes[0].participants == 200
    wrong = read_report(tmp_path, distribution([ONE, None, 4, 25, 25, 25], maximum=2))
    assert "shares-do-not-sum" in rules_of(wrong)


def test_a_row_shorter_than_the_header(tmp_path: Path) -> None:
    intake = read_report(tmp_path, distribution([ONE, None, 2, 50, 50], maximum=3))
    assert intake.outcomes[0].mean_score == 0.5


def test_the_maximum_may_be_unstated(tmp_path: Path) -> None:
    today = {"title": "ВПР 2026 Математика 5 класс", "day": "21.04.2026"}
    rows = [*head(DISTRIBUTION, maximum=None, **today), [*GROUPED, 0, 1], [ONE, None, 2, 50, 50]]
    assert read_report(tmp_path, rows).outcomes[0].max_score == 1


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ([0, 1, 2, "Средний балл"], "столбцов «Средний балл» в описании этого отчёта нет"),
        ([0, 1], "ожидаются столбцы баллов от 0 до 2, каждый один раз"),
        ([0, 1, 2, 3], "от 0 до 2"),
        ([0, 1, "1.0", 2], "от 0 до 2"),
        ([], "от 0 до 2"),
    ],
)
def test_a_distribution_that_is_not_as_described(
    tmp_path: Path, columns: list[object], sentence: str
) -> None:
    rows = [*head(DISTRIBUTION, maximum=2), [*GROUPED, *columns], [ONE, None, 4]]
    with pytest.raises(OporaError, match=sentence):
        read_report(tmp_path, rows)


def task_report(name: str, *rows: list[object]) -> list[object]:
    return [*head(name), [*GROUPED, "1 (2б)", "2.1", "4К1 (3б)"], *rows]


@pytest.mark.parametrize("name", TASK_REPORTS)
def test_reports_on_tasks_hold_no_marks(tmp_path: Path, name: str) -> None:
    rows = [[DISTRICT, 2, 9, 50, 60, 70], [ONE, None, 4, 50, "–", 0], [TWO, None, 5, 1, 100, None]]
    intake = read_report(tmp_path, task_report(name, *rows))
    assert [(one.participants, one.low) for one in intake.outcomes] == [(4, None), (5, None)]
    assert rules_of(intake) == ["layout-unconfirmed", *["report-holds-no-marks"] * 2]
    assert f"в отчёте «{name}» нет отметок" in intake.problems[1].message


def test_shares_of_tasks_that_cannot_be(tmp_path: Path) -> None:
    rows = [[DISTRICT, 1, 4, 500, 60, 70], [ONE, None, 4, 101, 50, "много"]]
    intake = read_report(tmp_path, task_report(TASK_REPORTS[0], *rows))
    told = [one for one in intake.problems if one.rule == "task-share-unreadable"]
    assert [one.row for one in told] == [9, 10]
    assert "№ 1 — «101»; № 4К1 — «много»" in told[1].message
    assert intake.outcomes[0].participants == 4


def test_nobody_wrote_the_tasks(tmp_path: Path) -> None:
    intake = read_report(tmp_path, task_report(TASK_REPORTS[0], [ONE, None, 0]))
    assert rules_of(intake) == ["layout-unconfirmed", "zero-participants"]


def test_reports_on_tasks_that_are_not_as_described(tmp_path: Path) -> None:
    rows = [*head(TASK_REPORTS[0]), [*GROUPED, "1 (2б)", "Среднее"], [ONE, None, 4, 50, 50]]
    with pytest.raises(OporaError, match="столбцов «Среднее» в описании"):
        read_report(tmp_path, rows)
    with pytest.raises(OporaError, match="нет ни одного столбца с заданием"):
        read_report(tmp_path, [*head(TASK_REPORTS[0]), GROUPED, [ONE, None, 4]])


def test_an_unconfirmed_report_on_a_further_sheet_is_said_to_be_one(tmp_path: Path) -> None:
    marks = marks_report([ONE, None, 4, 25, 25, 25, 25])
    tasks = task_report(TASK_REPORTS[0], [ONE, None, 4, 50, 50, 50])
    intake = read_report(tmp_path, marks, tasks, [["Памятка"], ["не терять"]])
    told = problem_of(intake, "layout-unconfirmed")
    assert (told.sheet, told.row) == ("Отчёт 2", 8)
    assert problem_of(intake, "report-sheet-unknown").sheet == "Отчёт 3"
    (outcome,) = intake.outcomes
    assert (outcome.low, len(intake.rows)) == (1, 7 + 7 + 2)
