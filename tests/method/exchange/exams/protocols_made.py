"""Protocols of exams made on the spot; persons and figures are invented."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import openpyxl

from opora.exchange.assembly import assembled
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.decisions.resolutions import Resolutions
from opora.exchange.file_facts import FileFacts
from opora.exchange.intake import Intake
from opora.exchange.known_layouts import layout_of
from opora.exchange.row_taken import RowTaken
from opora.exchange.sheet import Sheet, SheetRow

Line = Sequence[object]

OGE_HEADER = (
    *("№", "Код ОО", "Класс", "Код ППЭ", "Аудитория", "Код участника"),
    *("Фамилия", "Имя", "Отчество", "Серия", "Номер"),
    *("Первичный балл", "Оценка"),
)
EGE_HEADER = (
    *("№", "Код ППЭ", "Код ОО", "Класс", "Фамилия", "Имя", "Отчество"),
    *("Код участника", "Первичный балл", "Тестовый балл"),
)
PERSON = ("Выдумкина", "Ариадна", "Эрастовна", "4509", "731684")


def oge(school: object, pupil: object, primary: object, mark: object, grade: object = "9А") -> Line:
    return [1, school, grade, 101, "0001", pupil, *PERSON, primary, mark]


def ege(school: object, pupil: object, primary: object, test: object, grade: object = "11") -> Line:
    return [1, 1101, school, grade, *PERSON[:3], pupil, primary, test]


def exam(title: str, rows: Iterable[Line], header: Line = OGE_HEADER) -> list[Line]:
    """One exam as centres print it: two lines, a blank one, headers, pupils, means."""
    return [
        ["Протокол проверки результатов"],
        [title],
        [],
        header,
        *rows,
        ["Средние", *[""] * (len(header) - 3), "=AVERAGE(N1:N2)"],
        [],
    ]


def sheet(*exams: Iterable[Line], name: str = "Протокол") -> Sheet:
    """The lines of the exams one under another, as the guarded reader gives them."""
    lines = [[_text(cell) for cell in line] for one in exams for line in one]
    rows = (
        SheetRow(number, tuple(_trimmed(cells)))
        for number, cells in enumerate(lines, start=1)
        if any(cells)
    )
    return Sheet(name, tuple(rows))


def taken(*sheets: Sheet, **said: object) -> list[RowTaken]:
    layout = layout_of(sheets)
    assert layout, "the headers of a protocol are among the lines"
    return list(layout.rows(sheets, "протокол.xlsx", FileFacts(**said)))


def read(*sheets: Sheet, **said: object) -> Intake:
    return assembled(taken(*sheets, **said), NameDecisions(), Resolutions())


def counts(intake: Intake) -> dict[tuple[str, str], tuple[int | None, int | None]]:
    """(school, subject) → (low, participants); results after re-sits bear an asterisk."""
    return {
        (
            one.school.code,
            one.procedure.subject + ("*" if one.before_resits is False else ""),
        ): (one.low, one.participants)
        for one in intake.outcomes
    }


def saved(path: Path, sheets: dict[str, Sequence[Line]]) -> Path:
    """The same lines as a workbook."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, lines in sheets.items():
        page = workbook.create_sheet(name)
        for line in lines:
            page.append(list(line))
    workbook.save(path)
    return path


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)


def _trimmed(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells
