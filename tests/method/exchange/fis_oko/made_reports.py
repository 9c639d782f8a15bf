"""Reports of ФИС ОКО made for tests; schools and figures are invented."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl

from opora.exchange.file_facts import FileFacts
from opora.exchange.intake import Intake
from opora.exchange.read_files import read_files

Cells = Sequence[object]

NOTHING_SAID = FileFacts()
WHOLE, REGION, DISTRICT = "Вся выборка", "Заречная область", "Каменский район(reg99_m012)"
ONE, TWO = "МБОУ «СОШ № 1»(edu990001)", "МБОУ «СОШ № 2»(edu990002)"
PUPILS_HEADER = (
    *("ОО", "Муниципалитет", "Название ОО", "Код участника", "Класс", "Вариант"),
    *("1 (2б)", "2.1 (1б)", "4К1 (3б)", "Первичный балл", "Отметка", "Отметка по журналу"),
)
MARKS_HEADER = ("Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5)
_PARTS = {
    "Понизили": "Отметка < Отметка по журналу",
    "Подтвердили": "Отметка = Отметке по журналу",
    "Повысили": "Отметка > Отметка по журналу",
}
WIDE_HEADER = (
    "Группы участников",
    "Кол-во участников(всего)",
    *(
        f"{name} ({meaning}) {what}"
        for name, meaning in _PARTS.items()
        for what in ("%", "Кол-во участников")
    ),
)
LONG_HEADER = ("Группы участников", "Кол-во участников", "%")


def head(
    name: str = "Статистика по отметкам",
    title: str = "ВПР 2026 Математика 5 класс",
    *,
    subject: object = "Математика",
    maximum: object = 20,
    day: object = "21.04.2026",
) -> list[Cells]:
    """The seven lines above the header."""
    lines = [["Предмет:", subject], ["Максимальный первичный балл:", maximum], ["Дата:", day]]
    return [[name], [], [title], *lines, []]


def saved_report(path: Path, *sheets: Sequence[Cells]) -> Path:
    """A workbook with these rows; ``None`` leaves a cell empty."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for number, rows in enumerate(sheets, start=1):
        sheet = workbook.create_sheet(f"Отчёт {number}")
        for place, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                sheet.cell(place, column, value)
    workbook.save(path)
    return path


def read_report(
    folder: Path, *sheets: Sequence[Cells], said: FileFacts = NOTHING_SAID, **options: object
) -> Intake:
    """The intake of one workbook under a name that says nothing."""
    return read_files([saved_report(folder / "17.xlsx", *sheets)], said=said, **options)


def marks_report(*rows: Cells, **changes: object) -> list[Cells]:
    """«Статистика по отметкам» with these rows under its header."""
    return [*head(**changes), MARKS_HEADER, *rows]


def a_pupil(number: int, scores: Cells = (1, 1, 1), **changes: object) -> list[object]:
    """The row of a pupil of the first school; the total is the sum unless a test says else."""
    points = sum(score for score in scores if isinstance(score, int))
    row = {
        "login": "edu990001",
        "municipality": DISTRICT,
        "name": ONE,
        "pupil": 50000 + number,
        "class": 1,
        "variant": 2,
        "total": points,
        "mark": 3,
        "journal": 4,
        **changes,
    }
    first = [row[key] for key in ("login", "municipality", "name", "pupil", "class", "variant")]
    return [*first, *scores, row["total"], row["mark"], row["journal"]]


def pupils_report(*rows: Cells, stated: int | None = None, **changes: object) -> list[Cells]:
    """«Индивидуальные результаты» of the first school."""
    number = len(rows) if stated is None else stated
    levels = [None, None, "Уровень сложности задания", None, None, None, "Б", "Б", "П"]
    heading = [ONE, f"Кол-во участников: {number}"]
    lines = head("Индивидуальные результаты", **{"maximum": 6, **changes})
    return [*lines[:-1], levels, PUPILS_HEADER, heading, *rows]


def long_block(name: str, lowered: int, confirmed: int, raised: int) -> list[Cells]:
    """The five rows of a group in the long form of the comparison with the journal."""
    total = lowered + confirmed + raised
    counts = zip(_PARTS.items(), (lowered, confirmed, raised), strict=True)
    lines = [
        [f"{part} ({meaning}) %", count, round(100 * count / total, 2)]
        for (part, meaning), count in counts
    ]
    return [[name], *lines, ["Всего", total, 100]]


def wide_row(name: str, everybody: int, lowered: int, confirmed: int, raised: int) -> list[object]:
    """A row of the wide form: shares are of those who have a journal mark."""
    base = lowered + confirmed + raised
    pairs = [(round(100 * count / base, 2), count) for count in (lowered, confirmed, raised)]
    return [name, everybody, *(cell for pair in pairs for cell in pair)]
