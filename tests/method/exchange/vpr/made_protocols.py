"""Protocols of ВПР made on the spot, in the layouts of three years; every figure is invented."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.assembly import assembled
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.decisions.resolutions import Resolutions
from opora.exchange.file_facts import FileFacts
from opora.exchange.intake import Intake
from opora.exchange.known_layouts import layout_of
from opora.exchange.sheet import Sheet, SheetRow

Table = list[list[str]]
YEARS = (2020, 2021, 2022)
FILE = "протокол.xlsx"

# Mathematics of grade 5: 20 points, «2» up to 6, «3» from 7, «4» from 11, «5» from 15.
MATHEMATICS = FileFacts(
    year=2021,
    season=Season.SPRING,
    kind=ProcedureKind.VPR,
    subject="математика",
    grade=5,
)
MAXIMA = (8, 8, 4)
_GROUPS = "99-RU-REG,VPR_99,reg99_vpr_{place},reg99_vpr.2017.{place},vpr2019.math5"


@dataclass(frozen=True)
class Pupil:
    """A pupil as a school would enter him; texts stand in the cells as they are."""

    code: str
    digits: str = "990001"
    variant: str = "1"
    total: str = "12"
    tasks: tuple[str, ...] = ("8", "4", "X")
    class_name: str = "А"
    journal_mark: str = "4"
    textbook: str = ""
    behind: tuple[str, ...] = ()
    place: str = "m026"

    def but(self, **changes: Any) -> "Pupil":
        return replace(self, **changes)


def a_pupil(code: str = "50001", **changes: Any) -> Pupil:
    return Pupil(code, **changes)


def absent(code: str = "50009", **changes: Any) -> Pupil:
    nobody = {"variant": "отсутствовал", "total": "", "tasks": ("", "", "")}
    return Pupil(code, class_name="", journal_mark="", **{**nobody, **changes})


def protocol(year: int, pupils: Sequence[Pupil]) -> list[Sheet]:
    return {2020: _of_2020, 2021: _of_2021, 2022: _of_2022}[year](pupils)


def table_2020(pupils: Sequence[Pupil]) -> Table:
    spare = [f"a-{number}-grade" for number in range(5, 9)]
    header = [
        *("groups", "user", "id", "code", "otc", "gender", "klass", "var-1", "var-2", "sum"),
        *("a-1-grade", "a-2-grade", "a-3-grade", "Учебник", *spare),
    ]
    rows = [
        [
            *(_GROUPS.format(place=one.place), f"sch{one.digits}", "1", one.code),
            *(one.journal_mark, "м", one.class_name, one.variant, "", one.total),
            *(*one.tasks, one.textbook, *one.behind),
        ]
        for one in pupils
    ]
    return [header, *rows]


def table_2021(pupils: Sequence[Pupil]) -> Table:
    header = [
        *("логин школы", "регион", "номер обучающегося", "код обучающегося"),
        *("отметка за предыдущую четверть/триместр", "пол", "класс", "вариант", "всего баллов"),
        *("балл за 1", "балл за 2", "балл за 3"),
        *("Учебник", "Др.уч. автор", "Др.уч. название"),
    ]
    rows = [
        [
            *(f"sch{one.digits}", f"Район {one.place}", "1", one.code, one.journal_mark, "ж"),
            *(one.class_name, one.variant, one.total, *one.tasks, one.textbook, *one.behind),
        ]
        for one in pupils
    ]
    return [header, *rows]


def table_2022(pupils: Sequence[Pupil]) -> Table:
    tasks = [f"{number} ({most}б)" for number, most in enumerate(MAXIMA, 1)]
    header = [
        *("Пользователь", "Код региона", "Регион", "Муниципалитет", "Школа", "Дата загрузки"),
        *("Код", "Вариант", *tasks, "Наименование класса", "Пол"),
        *("Отметка за предыдущий триместр/ четверть/полугодие", "Итого баллов"),
    ]
    rows = [
        [
            *_account(one.digits, one.place),
            *("15.03.2022 19:27:37", one.code, one.variant, *one.tasks),
            *(one.class_name, "ж", one.journal_mark, one.total),
        ]
        for one in pupils
    ]
    return [header, *rows]


def classes_2022(schools: Sequence[tuple[str, str]]) -> Table:
    """The list of classes, for pairs of digits and place."""
    header = [
        *("Пользователь", "Код региона", "Регион", "Муниципалитет", "Школа", "Дата загрузки"),
        *("Буква (цифра) класса. Введите «нет» - если отсутствует", "Основной учебник по предмету"),
    ]
    return [header, *([*_account(*one), "15.03.2022", "А", "другое"] for one in schools)]


def _account(digits: str, place: str) -> list[str]:
    login, at = f"edu{digits}", f"reg99_{place}"
    school = f"{login} | Школа {digits[2:]}"
    return [login, "99", "reg990000 | Регион", f"{at} | Муниципалитет {at}", school]


def _of_2020(pupils: Sequence[Pupil]) -> list[Sheet]:
    return [sheet_of(table_2020(pupils), "Sheet1")]


def _of_2021(pupils: Sequence[Pupil]) -> list[Sheet]:
    return [sheet_of(table_2021(pupils), "Sheet")]


def _of_2022(pupils: Sequence[Pupil]) -> list[Sheet]:
    schools = list(dict.fromkeys((one.digits, one.place) for one in pupils))
    return [
        sheet_of(classes_2022(schools), "Классы"),
        sheet_of(table_2022(pupils), "Протокол"),
    ]


def sheet_of(table: Table, name: str = "Sheet") -> Sheet:
    """As the opened file has it: blank ends of rows and blank rows are left out."""
    rows = []
    for number, cells in enumerate(table, 1):
        kept = list(cells)
        while kept and not kept[-1]:
            kept.pop()
        if kept:
            rows.append(SheetRow(number, tuple(kept)))
    return Sheet(name, tuple(rows))


def read(sheets: Sequence[Sheet], said: FileFacts = MATHEMATICS, file: str = FILE) -> Intake:
    layout = layout_of(sheets)
    assert layout, "the sheets have no layout"
    return assembled(list(layout.rows(sheets, file, said)), NameDecisions(), Resolutions())
