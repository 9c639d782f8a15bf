"""Lists of diagnosis that a person may take away as workbooks."""

from collections.abc import Sequence
from typing import Any

from django.http import QueryDict

from opora.exchange.csv_table import Cell
from opora_web.diagnosis.conditions_seen import conditions_seen
from opora_web.diagnosis.presenters.conditions_list import ConditionsLine, conditions_lines
from opora_web.jobs.list_tables import ListTable


def _conditions(user: Any, narrowing: QueryDict) -> Sequence[ConditionsLine]:
    seen = conditions_seen(user, narrowing)
    return conditions_lines(list(seen.schools), seen.year)


def _conditions_cells(line: Any) -> Sequence[Cell]:
    return (
        line.school.name,
        line.school.municipality.name,
        "формы нет" if line.known is None else "форма есть",
        line.known,
        line.all,
    )


TABLES = (
    ListTable(
        name="usloviya",
        title="Условия школ",
        columns=("Школа", "Муниципалитет", "Форма", "Показателей известно", "Показателей всего"),
        rows=_conditions,
        cells=_conditions_cells,
    ),
)
