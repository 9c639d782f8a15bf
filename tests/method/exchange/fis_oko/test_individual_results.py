"""«Ф1 Индивидуальные результаты»: pupils, their marks, and what is odd about their rows."""

from pathlib import Path

import pytest
from tests.method.exchange.fis_oko.made_reports import (
    DISTRICT,
    ONE,
    PUPILS_HEADER,
    TWO,
    a_pupil,
    head,
    marks_report,
    pupils_report,
    read_report,
    saved_report,
)
from tests.method.exchange.told_problems import problem_of, rules_of

from opora.domain.marks import Marks
from opora.exchange.intake import Intake
from opora.exchange.read_files import read_files
from opora.exchange.row_taken import RowPurpose


def of(folder: Path, *rows: list[object], **changes: object) -> Intake:
    return read_report(folder, pupils_report(*rows, **changes))


def test_pupils_are_counted_by_the_mark_of_the_work(tmp_path: Path) -> None:
    marks = [2, 2, 3, 4, 5]
    rows = [a_pupil(number, mark=mark, journal=5) for number, mark in enumerate(marks)]
    intake = of(tmp_path, *rows)
    (outcome,) = intake.outcomes
    assert (outcome.participants, outcome.low, outcome.marks) == (5, 2, Marks(2, 1, 1, 1))
    assert (outcome.school.code, outcome.school.name) == ("edu990001", "МБОУ «СОШ № 1»")
    assert outcome.school.municipality == "Каменский район"
    assert (outcome.mean_score, outcome.max_score) == (3, 6)
    assert intake.problems == ()
    purposes = [row.purpose for row in intake.rows]
    assert (purposes.count(RowPurpose.RESULT), purposes.count(RowPurpose.HEADING)) == (5, 8)


@pytest.mark.parametrize("sign", ["X", "х", None, "-", "—"])
def test_an_unsolved_task_gives_no_points(tmp_path: Path, sign: object) -> None:
    assert rules_of(of(tmp_path, a_pupil(1, (1, sign, 2)))) == []


def test_the_total_decides_where_it_is_not_the_sum(tmp_path: Path) -> None:
    intake = of(tmp_path, a_pupil(1, (1, 1, 2), total=5))
    told = problem_of(intake, "total-is-not-the-sum")
    assert "Общий балл 5, а сумма баллов за задания — 4" in told.message
    assert (intake.outcomes[0].participants, intake.outcomes[0].mean_score) == (1, 5)


def test_a_task_above_its_maximum(tmp_path: Path) -> None:
    intake = of(tmp_path, a_pupil(1, (1, 2, 1)))
    assert "№ 2.1 — 2 из 1" in problem_of(intake, "task-score-impossible").message
    assert intake.outcomes[0].participants == 1


def test_points_that_cannot_be_read(tmp_path: Path) -> None:
    # Whether the total is their sum cannot be said then.
    intake = of(tmp_path, a_pupil(1, (1, "да", 1), total=3))
    assert "№ 2.1 — «да»" in problem_of(intake, "task-score-unclear").message
    assert rules_of(intake) == ["task-score-unclear"]


@pytest.mark.parametrize("mark", ["1", "6", "зачёт"])
def test_a_mark_outside_the_scale_is_not_counted(tmp_path: Path, mark: str) -> None:
    intake = of(tmp_path, a_pupil(1, mark=mark), a_pupil(2))
    assert sorted(rules_of(intake)) == ["mark-outside-scale", "rows-not-counted"]
    assert intake.outcomes[0].participants == 1


def test_an_empty_total_is_not_counted(tmp_path: Path) -> None:
    intake = of(tmp_path, a_pupil(1, total=None), a_pupil(2))
    assert sorted(rules_of(intake)) == ["empty-total", "rows-not-counted"]


def test_a_total_above_the_maximum_is_not_counted(tmp_path: Path) -> None:
    intake = of(tmp_path, a_pupil(1, (2, 1, 3), total=7), a_pupil(2))
    assert "score-above-maximum" in rules_of(intake)
    # Nobody states the maximum: the tasks do.
    unstated = of(tmp_path, a_pupil(1, (2, 1, 3), total=7), a_pupil(2), maximum=None)
    assert (
        "больше наибольшего возможного (6)" in problem_of(unstated, "score-above-maximum").message
    )


def test_tasks_without_their_points_state_no_maximum(tmp_path: Path) -> None:
    header = [cell.partition(" (")[0] if "б)" in cell else cell for cell in PUPILS_HEADER]
    rows = [*head("Ф1 Индивидуальные результаты", maximum=None), header, a_pupil(1, (2, 9, 9))]
    intake = read_report(tmp_path, rows)
    assert (intake.outcomes[0].max_score, rules_of(intake)) == (None, [])


def test_a_mark_that_is_missing_comes_from_the_scale_or_from_nowhere(tmp_path: Path) -> None:
    (outcome,) = of(tmp_path, a_pupil(1, mark="нет отметки")).outcomes
    assert (outcome.participants, outcome.low) == (1, None)
    dated = {"title": "ВПР 2021 Математика 5 класс", "day": "15.03.2021", "maximum": 20}
    derived = of(tmp_path, a_pupil(1, mark=None), **dated)
    assert derived.outcomes[0].low == 1
    assert "отметки по шкале" in derived.outcomes[0].source


def test_a_mark_that_the_dated_scale_does_not_give(tmp_path: Path) -> None:
    # Mathematics 5, 2021: 0–6 points are «2» (domain facts § 7).
    dated = {"title": "ВПР 2021 Математика 5 класс", "day": "15.03.2021", "maximum": 20}
    rows = [a_pupil(1, (2, 1, 3), mark=3), a_pupil(2, (2, 1, 3), mark=2)]
    intake = of(tmp_path, *rows, **dated)
    told = problem_of(intake, "mark-differs-from-scale")
    assert "Отметка «3», а за 6 баллов по шкале ставят «2»" in told.message
    assert (intake.outcomes[0].low, intake.outcomes[0].participants) == (1, 2)


def test_the_stated_number_is_not_the_number_of_rows(tmp_path: Path) -> None:
    intake = of(tmp_path, a_pupil(1), a_pupil(2), stated=89)
    told = problem_of(intake, "pupils-not-as-stated")
    assert "«Кол-во участников: 89», а строк учеников под ней 2" in told.message
    assert (told.row, intake.outcomes[0].participants) == (9, 2)


def test_absent_pupils_are_no_participants(tmp_path: Path) -> None:
    rows = [
        a_pupil(1),
        a_pupil(2, (None,) * 3, variant="отсутствовал", total=0, mark=None),
        a_pupil(3, (None,) * 3, total="не писала", mark=None),
    ]
    intake = of(tmp_path, *rows, stated=1)
    assert (intake.outcomes[0].participants, rules_of(intake)) == (1, [])
    assert [row.purpose for row in intake.rows].count(RowPurpose.ABSENT) == 2


def test_a_pupil_of_whom_nothing_is_told(tmp_path: Path) -> None:
    silent = a_pupil(2, (None,) * 3, variant=None, total=None, mark=None)
    intake = of(tmp_path, a_pupil(1), silent, stated=1)
    told = problem_of(intake, "pupil-without-result")
    assert ("50002" in told.message, intake.outcomes[0].participants) == (True, 1)
    assert "empty-total" in rules_of(of(tmp_path, a_pupil(1), [*silent[:6], 1, 1], stated=2))


def test_two_schools_in_one_file(tmp_path: Path) -> None:
    second = {"login": "sch990002", "name": TWO}
    rows = [*pupils_report(a_pupil(1, mark=2)), [TWO, None, "Кол-во участников: 2"]]
    rows += [a_pupil(1, mark=2, **second), a_pupil(2, **second)]
    intake = read_report(tmp_path, rows)
    assert [(one.school.code, one.low) for one in intake.outcomes] == [
        ("edu990001", 1),
        ("edu990002", 1),
    ]
    assert rules_of(intake) == []


def test_a_pupil_twice(tmp_path: Path) -> None:
    intake = of(tmp_path, a_pupil(1), a_pupil(1), stated=1)
    assert sorted(rules_of(intake)) == ["pupil-entered-twice", "pupils-not-as-stated"]
    assert intake.outcomes[0].participants == 1


@pytest.mark.parametrize(("login", "name"), [("", ONE), ("", ""), ("edu990001", "МБОУ «СОШ № 1»")])
def test_the_login_stands_in_one_place_only(tmp_path: Path, login: str, name: str) -> None:
    intake = of(tmp_path, a_pupil(1, login=login, name=name))
    assert (intake.outcomes[0].school.code, rules_of(intake)) == ("edu990001", [])


def test_a_login_that_cannot_be_read(tmp_path: Path) -> None:
    intake = of(tmp_path, a_pupil(1, login="edu99"), a_pupil(2), stated=1)
    assert problem_of(intake, "unknown-school-code").value == "edu99"
    assert intake.outcomes[0].participants == 1


def test_two_names_for_one_login_are_one_school(tmp_path: Path) -> None:
    rows = [a_pupil(1), a_pupil(2, name="МАОУ «Гимназия»(edu990001)"), a_pupil(3, name="Гимназия")]
    intake = of(tmp_path, *rows)
    assert intake.outcomes[0].participants == 3
    told = problem_of(intake, "two-names-for-one-code")
    assert "«МАОУ „Гимназия“», «Гимназия»" in told.message


def test_personal_data_are_dropped_and_named(tmp_path: Path) -> None:
    header = [*PUPILS_HEADER, "Фамилия, имя", "СНИЛС", "Кружок"]
    rows = [[*a_pupil(1), "Тестова Анна", "000-000-000 00", "шахматы", "Тестова Анна"]]
    intake = read_report(tmp_path, [*head("Индивидуальные результаты"), header, *rows])
    told = problem_of(intake, "personal-data-dropped")
    assert "«Фамилия, имя» и «СНИЛС»" in told.message
    assert problem_of(intake, "report-column-unknown").value == "Кружок"
    assert problem_of(intake, "report-column-unlabelled").value == "P"
    assert "Тестова" not in repr(intake)
    assert "000-000" not in repr(intake)


def test_rows_that_are_no_pupils(tmp_path: Path) -> None:
    rows = [a_pupil(1), ["Итого"], ["Каменский район", "Кол-во участников: 89"]]
    intake = of(tmp_path, *rows, stated=1)
    assert rules_of(intake) == ["report-row-unknown"] * 2


def test_a_report_without_pupils(tmp_path: Path) -> None:
    intake = of(tmp_path)
    assert (intake.outcomes, rules_of(intake)) == ((), ["no-school-rows"])


def test_a_report_without_the_column_of_marks(tmp_path: Path) -> None:
    header = [cell for cell in PUPILS_HEADER if not cell.startswith("Отметка")]
    rows = [*head("Индивидуальные результаты"), header, a_pupil(1)[:-2]]
    (outcome,) = read_report(tmp_path, rows).outcomes
    assert (outcome.participants, outcome.low) == (1, None)


def test_pupils_and_statistics_of_one_work_agree(tmp_path: Path) -> None:
    rows = [a_pupil(number, mark=2 + number % 4) for number in range(8)]
    pupils = saved_report(tmp_path / "1.xlsx", pupils_report(*rows))
    marks = saved_report(tmp_path / "2.xlsx", marks_report([ONE, None, 8, 25, 25, 25, 25]))
    intake = read_files([pupils, marks])
    (outcome,) = intake.outcomes
    assert (outcome.low, rules_of(intake)) == (2, ["duplicate-row"])
    other = saved_report(tmp_path / "3.xlsx", marks_report([ONE, None, 8, 50, 0, 25, 25]))
    assert rules_of(read_files([pupils, other])) == ["conflicting-rows"]


def test_the_district_is_named_without_its_code(tmp_path: Path) -> None:
    assert DISTRICT.endswith("(reg99_m012)")
    bare = of(tmp_path, a_pupil(1, municipality="Каменский район"))
    assert bare.outcomes[0].school.municipality == "Каменский район"


@pytest.mark.parametrize("field", ["login", "pupil", "class", "variant"])
@pytest.mark.parametrize("word", ["Итого", "Среднее", "Всего по школе", "Средний балл"])
def test_totals_beneath_the_pupils_are_no_pupil(tmp_path: Path, field: str, word: str) -> None:
    nobody = {"login": "", "name": "", "municipality": "", "pupil": "", "class": "", "variant": ""}
    total = a_pupil(2, (1, 1, 1), **{**nobody, field: word})
    intake = of(tmp_path, a_pupil(1), total, stated=1)
    assert [one.participants for one in intake.outcomes] == [1]
    assert rules_of(intake) == ["report-row-unknown"]
