"""Lists of conditions that a person may take away as workbooks."""

from collections.abc import Sequence
from typing import Any

from django.http import QueryDict

from opora.domain.school_year import SchoolYear
from opora.exchange.csv_table import Cell
from opora.reference.risk_indicator_library import risk_indicators
from opora_web.diagnosis.conditions_seen import conditions_seen
from opora_web.diagnosis.forms.year_of_school import YearOfSchool
from opora_web.diagnosis.presenters.conditions_cells import (
    STANDING_COLUMNS,
    StandingRow,
    reading_cell,
    standing_cells,
)
from opora_web.diagnosis.presenters.conditions_list import ConditionsLine, conditions_lines
from opora_web.diagnosis.school_conditions import conditions_of
from opora_web.jobs.list_tables import ListTable
from opora_web.registry.models import School

# The same questions in every year that is known; only their factors differ.
_INDICATORS = risk_indicators()[-1].all


def _conditions(user: Any, narrowing: QueryDict) -> Sequence[ConditionsLine]:
    seen = conditions_seen(user, narrowing)
    return conditions_lines(list(seen.schools), seen.year)


def _conditions_cells(line: Any) -> Sequence[Cell]:
    readings = line.readings or {}
    return (
        line.school.name,
        line.school.municipality.name,
        "формы нет" if line.readings is None else "форма есть",
        line.known,
        line.all,
        *(
            reading_cell(one, readings[one.indicator_id]) if readings else None
            for one in _INDICATORS
        ),
    )


def _standings(user: Any, narrowing: QueryDict) -> Sequence[StandingRow]:
    """Of the school that the address names, as its page shows it."""
    number = narrowing.get("shkola", "")
    seen = School.objects.visible_to(user).select_related(
        "municipality__region", "merged_into__municipality__region"
    )
    school = seen.filter(pk=number).first() if number.isdecimal() else None
    year = YearOfSchool(narrowing, school=school).year if school else None
    found = conditions_of(school, SchoolYear(year)) if school and year else None
    return [StandingRow(one, found) for one in found.standings] if found else []


TABLES = (
    ListTable(
        name="usloviya",
        title="Условия школ",
        columns=(
            *("Школа", "Муниципалитет", "Форма", "Показателей известно", "Показателей всего"),
            *(one.title[0].upper() + one.title[1:] for one in _INDICATORS),
        ),
        rows=_conditions,
        cells=_conditions_cells,
    ),
    ListTable(
        name="usloviya-shkoly",
        title="Условия школы",
        columns=STANDING_COLUMNS,
        rows=_standings,
        cells=standing_cells,
    ),
)
