"""Numbers of pupils at risk as a workbook; codes of schools are not in it."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from opora.exchange.csv_table import Cell
from opora.language.dates import date_in_words
from opora_web.diagnosis.models import RiskGroupGrade
from opora_web.jobs.list_tables import ListTable
from opora_web.registry.models import School

_LONGEST = 200


def _grades(user: Any, narrowing: QueryDict) -> QuerySet[RiskGroupGrade]:
    """A row a grade of the schools that the page shows, in its order."""
    schools = School.objects.found_by(narrowing.get("words", "")[:_LONGEST]).values("pk")
    seen = RiskGroupGrade.objects.visible_to(user).filter(count__school__in=schools)
    return seen.select_related("count__school__municipality").order_by(
        "count__school__sort_key",
        "count__school",
        "count__kind",
        "-count__counted_on",
        "grade",
        "pk",
    )


def _cells(grade: Any) -> Sequence[Cell]:
    count = grade.count
    return (
        count.school.name,
        count.school.municipality.name,
        count.get_kind_display(),
        date_in_words(count.counted_on),
        grade.grade,
        grade.pupils,
        grade.of_pupils,
    )


RISK_GROUP_TABLES = (
    ListTable(
        name="gruppy-riska",
        title="Группы риска",
        columns=(
            *("Школа", "Муниципалитет", "Группа", "День"),
            *("Класс", "В группе", "Всего в параллели"),
        ),
        rows=_grades,
        cells=_cells,
    ),
)
