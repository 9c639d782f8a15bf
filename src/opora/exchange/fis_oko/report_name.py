"""The reports of ФИС ОКО by the name that stands on the first line of each."""

import re
from enum import StrEnum

from opora.exchange.cell_values import folded
from opora.exchange.column import ROWS_TO_LOOK_AT
from opora.exchange.sheet import Sheet

# People say «Ф1 Индивидуальные результаты»; the workbook leaves the number out.
_FORM_NUMBER = re.compile(r"ф ?[0-9]+[ ._:–-]*")


class ReportName(StrEnum):
    """The name as the workbook prints it, letter case and «ё» left aside."""

    MARKS = "статистика по отметкам"
    JOURNAL = "сравнение отметок с отметками по журналу"
    PUPILS = "индивидуальные результаты"
    SCORES = "распределение первичных баллов"
    TASKS = "выполнение заданий"
    PLANNED_RESULTS = "достижение планируемых результатов"
    TASKS_BY_GROUP = "выполнение заданий группами участников"

    @property
    def russian(self) -> str:
        """«Статистика по отметкам»."""
        return f"{self.value[0].upper()}{self.value[1:]}"


def report_named(text: str) -> ReportName | None:
    """The report of this name, ``None`` for any other text."""
    bare = _FORM_NUMBER.sub("", folded(text), count=1).rstrip(". ")
    return ReportName(bare) if bare in set(ReportName) else None


def name_on(sheet: Sheet) -> ReportName | None:
    """The first report that the top of a sheet names."""
    found = (report_named(row.first_cell) for row in sheet.rows[:ROWS_TO_LOOK_AT])
    return next((name for name in found if name), None)
