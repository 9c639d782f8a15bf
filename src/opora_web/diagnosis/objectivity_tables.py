"""The list of schools with markers of objectivity, to be taken away as a workbook."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from opora.exchange.csv_table import Cell
from opora_web.diagnosis.forms.objectivity_forms import MarkersFilter
from opora_web.diagnosis.models import MarkerReckoning, SchoolMarkers
from opora_web.diagnosis.presenters.objectivity_list import line_of
from opora_web.jobs.list_tables import ListTable


def _rows(user: Any, narrowing: QueryDict) -> QuerySet[SchoolMarkers]:
    reckoning = MarkerReckoning.objects.visible_to(user).done().first()
    form = MarkersFilter(narrowing, user=user)
    seen = SchoolMarkers.objects.visible_to(user).listed().filter(reckoning=reckoning)
    shown = form.named(form.of_territory(seen)).defer("markers")
    return shown.select_related("school__municipality", "reckoning").order_by(
        "school__sort_key", "school__pk"
    )


def _cells(markers: Any) -> Sequence[Cell]:
    line = line_of(markers.reckoning, markers)
    return (
        markers.school.name,
        markers.school.municipality.name,
        "; ".join(f"{one.year}: {one.there} из {one.known}" for one in line.years if one.known),
        "да" if markers.seen_at else "нет",
        markers.note,
    )


TABLES = (
    ListTable(
        name="obektivnost",
        title="Признаки необъективности",
        columns=(
            *("Школа", "Муниципалитет", "Признаков из вычисленных по учебным годам"),
            *("Школа ознакомлена", "Пояснение школы"),
        ),
        rows=_rows,
        cells=_cells,
    ),
)
