"""Protocols of exams → outcomes: several exams, sheets, kinds, and what has to be asked for."""

import pytest
from tests.method.exchange.exams.protocols_made import (
    EGE_HEADER,
    OGE_HEADER,
    counts,
    ege,
    exam,
    oge,
    read,
    sheet,
    taken,
)
from tests.method.exchange.told_problems import problem_of, rules_of

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.row_taken import RowPurpose

RUSSIAN = "01 - Русский язык 2025.06.09"
MATHS = "02 - Математика 2025.06.03"


def test_two_exams_of_a_sheet_are_two_procedures() -> None:
    maths = exam(MATHS, [oge(201005, "1", 9, 3), oge(201006, "2", 6, 2)])
    russian = exam(RUSSIAN, [oge(201005, "1", 10, 2), oge(201005, "3", 20, 3)])
    intake = read(sheet(maths, russian))
    assert counts(intake) == {
        ("201005", "математика"): (0, 1),
        ("201006", "математика"): (1, 1),
        ("201005", "русский язык"): (1, 2),
    }
    procedure = intake.outcomes[0].procedure
    assert (procedure.kind, procedure.year) == (ProcedureKind.OGE, 2025)
    assert procedure.season is Season.SPRING
    assert intake.outcomes[0].before_resits is None
    assert rules_of(intake) == ["personal-data-dropped"]


def test_every_row_is_accounted_for() -> None:
    rows = taken(sheet(exam(MATHS, [oge(201005, "1", 9, 3), oge(201005, "2", "н/я", "")])))
    assert [(row.where.row, row.purpose) for row in sorted(rows, key=lambda row: row.where)] == [
        (1, RowPurpose.HEADING),
        (2, RowPurpose.HEADING),
        (4, RowPurpose.HEADING),
        (5, RowPurpose.RESULT),
        (6, RowPurpose.ABSENT),
        (7, RowPurpose.HEADING),
    ]


def test_exams_on_several_sheets_and_a_sheet_of_something_else() -> None:
    one = sheet(exam(MATHS, [oge(201005, "1", 9, 3)]), name="Мат")
    two = sheet(exam(RUSSIAN, [oge(201005, "1", 9, 2)]), name="Рус")
    notes = sheet([["Пояснения"], ["Телефон горячей линии", "123"]], name="Справка")
    intake = read(one, notes, two)
    assert counts(intake) == {
        ("201005", "математика"): (0, 1),
        ("201005", "русский язык"): (1, 1),
    }
    problem = problem_of(intake, "sheet-without-exam")
    assert (problem.sheet, problem.row, problem.value) == ("Справка", 1, "Справка")


def test_sparse_columns_are_found_by_their_headers() -> None:
    def spread(line: object) -> list[object]:
        return [part for cell in line for part in (cell, "", "")]

    lines = exam(MATHS, [oge("201005.0", "1", "9.0", "3.0"), oge("201005.0", "2", "4", "2")])
    intake = read(sheet([spread(line) for line in lines]))
    assert counts(intake) == {("201005", "математика"): (1, 2)}


def test_the_mark_is_kept_and_the_code_is_no_login() -> None:
    intake = read(sheet(exam(MATHS, [oge(201005, str(n), 9, n) for n in (2, 3, 4, 5)])))
    (outcome,) = intake.outcomes
    assert outcome.marks is not None
    assert outcome.marks.total == 4
    assert (outcome.school.code, outcome.low, outcome.mean_score) == ("201005", 1, 9.0)


def test_ege_by_the_minimum_of_its_year() -> None:
    rows = [ege(201005, "1", 13, 24), ege(201005, "2", 12, 23), ege(201005, "3", 40, 100)]
    intake = read(sheet(exam("01 - Русский язык 2025.05.30", rows, EGE_HEADER)))
    (outcome,) = intake.outcomes
    assert outcome.procedure.kind is ProcedureKind.EGE
    # Domain facts § 7: Russian is passed with 24.
    assert (outcome.low, outcome.participants, outcome.marks) == (1, 3, None)
    assert "минимум 24 (тестовый балл)" in outcome.source
    assert "подтверждено открытыми источниками" in outcome.source
    assert "это не минимум для поступления в вуз" in outcome.source


def test_ege_of_a_year_without_a_known_minimum() -> None:
    title = "01 - Русский язык 2019.06.03"
    intake = read(sheet(exam(title, [ege(201005, "1", 13, 24)], EGE_HEADER)))
    (outcome,) = intake.outcomes
    assert (outcome.low, outcome.participants) == (None, 1)
    problem = problem_of(intake, "no-mark-derivable")
    assert "минимальный балл не известен" in problem.message
    assert "минимум" not in outcome.source


def test_ege_without_its_test_score() -> None:
    header = ("Код ОО", "Код участника", "Первичный балл")
    lines = exam("01 - Русский язык ЕГЭ 2025.05.30", [[201005, "1", 30]], header)
    intake = read(sheet(lines))
    assert intake.outcomes[0].low is None
    message = problem_of(intake, "no-mark-derivable").message
    assert "минимум — тестовый балл, а в протоколе его нет" in message


@pytest.mark.parametrize(
    ("title", "kind", "subject"),
    [
        ("22 - Математика базовая 2025.05.27", ProcedureKind.EGE, "математика базовая"),
        ("51 - Русский язык 2025.06.09", ProcedureKind.GVE, "русский язык"),
        ("Русский язык ГВЭ 09.06.2025", ProcedureKind.GVE, "русский язык"),
        ("06 — Биология (ОГЭ), 2025-06-09", ProcedureKind.OGE, "биология"),
    ],
)
def test_marks_of_other_exams_than_oge(title: str, kind: ProcedureKind, subject: str) -> None:
    intake = read(sheet(exam(title, [oge(201005, "1", 9, 2), oge(201005, "2", 9, 3)])))
    (outcome,) = intake.outcomes
    assert (outcome.procedure.kind, outcome.procedure.subject) == (kind, subject)
    assert (outcome.low, outcome.participants) == (1, 2)


def test_the_kind_stands_in_a_line_above_the_title() -> None:
    lines = exam(RUSSIAN, [oge(201005, "1", 9, 2)])
    lines[0] = ["Государственный выпускной экзамен"]
    assert read(sheet(lines)).outcomes[0].procedure.kind is ProcedureKind.GVE


def test_gve_is_asked_for_by_name() -> None:
    one = sheet(exam(RUSSIAN, [oge(201005, "1", 9, 2)]))
    assert read(one, kind=ProcedureKind.GVE).outcomes[0].procedure.kind is ProcedureKind.GVE


def test_marks_of_grade_eleven_are_not_taken_for_oge() -> None:
    one = sheet(exam(RUSSIAN, [oge(201005, "1", 9, 2, grade="11")]))
    with pytest.raises(OporaError, match="вид процедуры"):
        read(one)
    assert read(one, kind=ProcedureKind.GVE).outcomes[0].low == 1


def test_a_test_score_beside_a_mark_proves_nothing() -> None:
    header = ("Код ОО", "Код участника", "Итоговый балл", "Первичный балл", "Оценка")
    lines = exam(RUSSIAN, [[201005, "1", 512, 20, 2]], header)
    with pytest.raises(OporaError, match="вид процедуры"):
        read(sheet(lines))
    assert counts(read(sheet(lines), kind=ProcedureKind.OGE)) == {
        ("201005", "русский язык"): (1, 1)
    }


def test_a_title_that_contradicts_the_columns_is_refused() -> None:
    title = "01 - Русский язык ОГЭ 2025.05.30"
    with pytest.raises(OporaError, match="тестовый балл бывает только у ЕГЭ"):
        read(sheet(exam(title, [ege(201005, "1", 13, 24)], EGE_HEADER)))


def test_what_a_person_says_against_the_content_is_refused() -> None:
    one = sheet(exam("01 - Русский язык 2025.05.30", [ege(201005, "1", 13, 24)], EGE_HEADER))
    with pytest.raises(OporaError, match="вид процедуры по содержанию файла — ЕГЭ"):
        read(one, kind=ProcedureKind.OGE)
    with pytest.raises(OporaError, match="год по содержанию файла — 2025"):
        read(one, year=2024)


def test_a_work_of_another_kind_is_refused() -> None:
    with pytest.raises(OporaError, match="протокол экзамена, а указано: ВПР"):
        read(sheet(exam(RUSSIAN, [oge(201005, "1", 9, 2)])), kind=ProcedureKind.VPR)


def test_the_level_of_mathematics_is_asked_for() -> None:
    maths = exam("02 - Математика 2025.05.27", [ege(201005, "1", 9, 30)], EGE_HEADER)
    russian = exam("01 - Русский язык 2025.05.30", [ege(201005, "1", 9, 30)], EGE_HEADER)
    with pytest.raises(OporaError, match="базовая это математика или профильная"):
        read(sheet(maths, russian))
    intake = read(sheet(maths, russian), subject="математика профильная")
    # Domain facts § 7: 27 is the minimum of the profile level.
    assert counts(intake) == {
        ("201005", "математика профильная"): (0, 1),
        ("201005", "русский язык"): (0, 1),
    }


@pytest.mark.parametrize("title", ["Протокол", "Результаты экзамена по русскому"])
def test_an_exam_without_a_title_is_asked_for(title: str) -> None:
    one = sheet(exam(title, [oge(201005, "1", 9, 2)]))
    with pytest.raises(OporaError, match="не говорит, что это за работа: год и предмет"):
        read(one)
    intake = read(one, year=2025, subject="русский язык", season=Season.SPRING)
    assert counts(intake) == {("201005", "русский язык"): (1, 1)}


def test_a_title_without_a_date_or_with_an_impossible_one() -> None:
    with pytest.raises(OporaError, match="год"):
        read(sheet(exam("01 - Русский язык", [oge(201005, "1", 9, 2)])))
    with pytest.raises(OporaError, match="такой даты не бывает"):
        read(sheet(exam("01 - Русский язык 2025.13.45", [oge(201005, "1", 9, 2)])))


def test_a_subject_not_met_before_is_kept_and_told() -> None:
    title = "29 - Английский язык (устный) 2025.06.09"
    intake = read(sheet(exam(title, [ege(201005, "1", 9, 22)], EGE_HEADER)))
    assert intake.outcomes[0].procedure.subject == "английский язык (устный)"
    told = sorted(rules_of(intake))
    assert told == ["no-mark-derivable", "personal-data-dropped", "unknown-subject"]


def test_headers_repeated_by_a_page_continue_the_exam() -> None:
    pages = [oge(201005, "1", 9, 3), ["Страница 1 из 2"], OGE_HEADER, oge(201005, "2", 1, 2)]
    intake = read(sheet(exam(MATHS, pages)))
    assert counts(intake) == {("201005", "математика"): (1, 2)}
    assert rules_of(intake) == ["personal-data-dropped"]


def test_a_title_without_headers_takes_those_above() -> None:
    lines = exam(MATHS, [oge(201005, "1", 9, 3)])
    intake = read(sheet(lines, [[RUSSIAN], oge(201005, "1", 9, 2)]))
    assert counts(intake) == {
        ("201005", "математика"): (0, 1),
        ("201005", "русский язык"): (1, 1),
    }


def test_other_headers_without_a_title_are_another_exam() -> None:
    other = ("Код ОО", "Код участника", "Первичный балл", "Оценка")
    lines = [*exam(MATHS, [oge(201005, "1", 9, 3)]), other, [201005, "1", 9, 2]]
    with pytest.raises(OporaError, match="год и предмет"):
        read(sheet(lines))


def test_a_title_that_nothing_follows_is_a_heading() -> None:
    intake = read(sheet(exam(MATHS, [oge(201005, "1", 9, 3)]), [[RUSSIAN]]))
    assert rules_of(intake) == ["personal-data-dropped"]
