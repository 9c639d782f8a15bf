"""The head that all reports share, and what it says of the work."""

from datetime import datetime
from pathlib import Path

import pytest
from tests.method.exchange.fis_oko.made_reports import (
    DISTRICT,
    MARKS_HEADER,
    NOTHING_SAID,
    ONE,
    head,
    marks_report,
    read_report,
)
from tests.method.exchange.told_problems import problem_of, rules_of

from opora.domain.errors import OporaError
from opora.domain.season import Season
from opora.exchange.file_facts import FileFacts
from opora.exchange.fis_oko.report_head import work_title

ROW = [ONE, None, 4, 25, 25, 25, 25]


def procedure_of(folder: Path, said: FileFacts = NOTHING_SAID, **changes: object):
    (outcome,) = read_report(folder, marks_report(ROW, **changes), said=said).outcomes
    return outcome.procedure


@pytest.mark.parametrize(
    ("day", "season"),
    [
        ("31.07.2026", Season.SPRING),
        ("01.08.2026", None),
        ("1.9.2026 г.", Season.AUTUMN),
        (datetime(2026, 4, 21), Season.SPRING),  # noqa: DTZ001  # Excel knows no zones
        (None, None),
    ],
)
def test_the_day_tells_the_season(tmp_path: Path, day: object, season: Season | None) -> None:
    procedure = procedure_of(tmp_path, day=day)
    assert procedure.season is season
    assert procedure.title.startswith("ВПР, математика, 5 класс, ")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ВПР 2026 Русский язык 5 класс", (2026, "русский язык", 5, None)),
        ("ВПР 2026. Математика. 5 класс", (2026, "математика", 5, None)),
        ("впр. 2021 г. Математика, 4 кл.", (2021, "математика", 4, None)),
        ("ВПР 2022 Химия 9 класс (по программе 8 класса)", (2022, "химия", 8, 9)),
    ],
)
def test_titles_of_works(text: str, told: tuple[object, ...]) -> None:
    title = work_title(text)
    assert title
    assert (title.year, title.subject, title.grade, title.participants_grade) == told


@pytest.mark.parametrize("text", ["Предмет:", "ВПР Математика 5 класс", "ВПР 2026", ""])
def test_what_is_no_title(text: str) -> None:
    assert work_title(text) is None


def test_a_head_without_its_title_is_asked_for_the_grade(tmp_path: Path) -> None:
    rows = [row for row in marks_report(ROW) if not (row and str(row[0]).startswith("ВПР"))]
    with pytest.raises(OporaError, match=r"что это за работа: класс. Укажите, например: --grade 5"):
        read_report(tmp_path, rows)
    (outcome,) = read_report(tmp_path, rows, said=FileFacts(grade=5)).outcomes
    assert outcome.procedure.title == "ВПР, математика, 5 класс, весна 2026"


def test_lines_added_and_cut_off_above_the_header(tmp_path: Path) -> None:
    rows = [["Отдел образования"], ["получено 30.04.2026"], *marks_report(ROW)[2:]]
    assert read_report(tmp_path, rows).outcomes[0].procedure.year == 2026


def test_a_value_in_the_cell_of_its_label(tmp_path: Path) -> None:
    above = [["Статистика по отметкам"], ["ВПР 2026 Математика 5 класс"], ["Дата: 21.04.2026"]]
    intake = read_report(tmp_path, [*above, MARKS_HEADER, ROW])
    assert intake.outcomes[0].procedure.season is Season.SPRING


@pytest.mark.parametrize("line", [{"day": "весной"}, {"day": "31.02.2026"}, {"maximum": "много"}])
def test_a_line_of_the_head_that_says_nothing(tmp_path: Path, line: dict[str, object]) -> None:
    intake = read_report(tmp_path, marks_report(ROW, **line))
    assert str(*line.values()) in problem_of(intake, "bad-head-line").message
    assert intake.outcomes[0].low == 1


def test_two_years_in_one_head_are_refused_until_a_person_says(tmp_path: Path) -> None:
    rows = marks_report(ROW, day="21.04.2025")
    with pytest.raises(OporaError, match="разные годы: «2025» и «2026»"):
        read_report(tmp_path, rows)
    (outcome,) = read_report(tmp_path, rows, said=FileFacts(year=2026)).outcomes
    # The day belongs to the other year, so it says nothing of the season.
    assert (outcome.procedure.year, outcome.procedure.season) == (2026, None)
    (outcome,) = read_report(tmp_path, rows, said=FileFacts(year=2025)).outcomes
    assert (outcome.procedure.year, outcome.procedure.season) == (2025, Season.SPRING)


def test_two_subjects_in_one_head(tmp_path: Path) -> None:
    rows = marks_report(ROW, subject="Физика")
    with pytest.raises(OporaError, match=r"разные предметы: «математика» и «физика».*--subject"):
        read_report(tmp_path, rows)
    procedure = procedure_of(tmp_path, FileFacts(subject="Физика"), subject="Физика")
    assert procedure.subject == "физика"


def test_a_person_who_contradicts_the_head(tmp_path: Path) -> None:
    with pytest.raises(OporaError, match="год по содержанию файла — 2026, а указано — 2025"):
        read_report(tmp_path, marks_report(ROW), said=FileFacts(year=2025))


def test_a_person_may_spell_the_subject_otherwise(tmp_path: Path) -> None:
    assert procedure_of(tmp_path, FileFacts(subject="Матем.")).subject == "математика"


def test_a_subject_never_met_is_told_once(tmp_path: Path) -> None:
    changes = {"title": "ВПР 2026 Краеведение 5 класс", "subject": "Краеведение"}
    intake = read_report(tmp_path, marks_report(ROW, **changes))
    assert (problem_of(intake, "unknown-subject").row, len(intake.problems)) == (8, 1)


def test_the_grade_of_a_moved_autumn_is_in_doubt(tmp_path: Path) -> None:
    changes = {"title": "ВПР 2022 Математика 6 класс", "day": "20.09.2022"}
    intake = read_report(tmp_path, marks_report(ROW, **changes))
    told = problem_of(intake, "moved-grade-unclear")
    assert "класс программы 5, класс участников 6" in told.message
    assert intake.outcomes[0].procedure.grade == 6


def test_a_person_says_that_the_grade_is_the_participants(tmp_path: Path) -> None:
    changes = {"title": "ВПР 2022 Математика 6 класс", "day": "20.09.2022"}
    said = FileFacts(grade=5, participants_grade=6)
    intake = read_report(tmp_path, marks_report(ROW, **changes), said=said)
    procedure = intake.outcomes[0].procedure
    assert (procedure.grade, procedure.participants_grade, rules_of(intake)) == (5, 6, [])


def test_a_moved_work_that_tells_its_grades_apart(tmp_path: Path) -> None:
    title = "ВПР 2022 Математика 6 класс (по программе 5 класса)"
    intake = read_report(tmp_path, marks_report(ROW, title=title, day="20.09.2022"))
    procedure = intake.outcomes[0].procedure
    assert (procedure.grade, procedure.participants_grade, rules_of(intake)) == (5, 6, [])


def test_every_row_of_the_head_is_accounted_for(tmp_path: Path) -> None:
    intake = read_report(tmp_path, marks_report([DISTRICT, 1, 4, 25, 25, 25, 25], ROW))
    assert [row.where.row for row in intake.rows] == [1, 3, 4, 5, 6, 8, 9, 10]
    assert head()[1] == []
