"""Titles of exams, as centres write them."""

from datetime import date

import pytest

from opora.domain.procedure_kind import ProcedureKind
from opora.exchange.exams.exam_title import exam_title, title_line

TITLES = [
    ("01 - Русский язык 2025.05.30", "русский язык", date(2025, 5, 30)),
    ("02 – Математика 03.06.2025", "математика", date(2025, 6, 3)),
    ("02 - Математика (профильный уровень) 2025-05-27", "математика профильная", date(2025, 5, 27)),
    ("12 - Обществознание, 2024.06.06", "обществознание", date(2024, 6, 6)),
    ("05 - Информатика и ИКТ (2024.06.06)", "информатика", date(2024, 6, 6)),
    ("01 - Русский язык 2025.06.23 (резервный день)", "русский язык", date(2025, 6, 23)),
    ("01 - Русский язык 2025.05.30 после апелляций", "русский язык", date(2025, 5, 30)),
    ("Протокол 06 - Биология 2025.06.09", "биология", date(2025, 6, 9)),
    ("Физика 22.06.2022", "физика", date(2022, 6, 22)),
    ("07 - История", "история", None),
    ("01 - 2025.05.30", None, date(2025, 5, 30)),
    ("01 - Латынь 2025.05.30", "латынь", date(2025, 5, 30)),
]


@pytest.mark.parametrize(("line", "subject", "day"), TITLES, ids=[line for line, *_ in TITLES])
def test_subject_and_day(line: str, subject: str | None, day: date | None) -> None:
    title = exam_title([line], "протокол.xlsx")
    assert (title.subject, title.day) == (subject, day)


@pytest.mark.parametrize(
    "cells",
    [
        ["5", "201005", "9А", "Русский язык", "2009.05.30"],
        ["Выдумкина Ариадна", "2009.05.30"],
        ["Протокол проверки результатов"],
        ["Русский язык"],
        ["Средние", "12.5"],
        [],
    ],
)
def test_what_is_no_title(cells: list[str]) -> None:
    assert title_line(cells) == ""


def test_a_title_may_lie_in_several_cells() -> None:
    line = title_line(["", "02 - Математика", "", "2025-06-03 (ячейка в виде даты)"])
    title = exam_title([line], "протокол.xlsx")
    assert (title.subject, title.day) == ("математика", date(2025, 6, 3))


@pytest.mark.parametrize(
    ("lines", "variant"),
    [
        (["01 - Русский язык 2025.05.30"], (False, False)),
        (["01 - Русский язык 2025.05.30 (после апелляций)"], (True, False)),
        (["Протокол с учётом апелляций", "01 - Русский язык 2025.05.30"], (True, False)),
        (["Протокол до апелляций", "01 - Русский язык 2025.05.30"], (False, False)),
        (["01 - Русский язык 2025.07.04 пересдача"], (False, True)),
        (["Дополнительный период", "01 - Русский язык 2025.05.30"], (False, True)),
        (["01 - Русский язык 2025.09.01"], (False, True)),
        (["01 - Русский язык 2025.07.31"], (False, False)),
    ],
)
def test_after_appeals_and_re_sits(lines: list[str], variant: tuple[bool, bool]) -> None:
    title = exam_title(lines, "протокол.xlsx")
    assert (title.is_after_appeals, title.is_resit) == variant


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["01 - Русский язык 2025.05.30"], None),
        (["Результаты ОГЭ", "01 - Русский язык 2025.05.30"], ProcedureKind.OGE),
        (["Единый государственный экзамен", "01 - Русский язык"], ProcedureKind.EGE),
        (["Протокол ОГЭ, ЕГЭ", "01 - Русский язык"], None),
        (["52 - Математика 2025.06.03"], ProcedureKind.GVE),
        (["22 - Математика базовая 2025.06.03"], ProcedureKind.EGE),
    ],
)
def test_the_kind_by_words_code_and_level(lines: list[str], kind: ProcedureKind | None) -> None:
    assert exam_title(lines, "протокол.xlsx").kind is kind
