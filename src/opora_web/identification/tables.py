"""Lists of schools that a person may take away as workbooks."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from opora.exchange.csv_table import Cell
from opora_web.identification.list_status import status_of
from opora_web.identification.models import ListEntry
from opora_web.jobs.list_tables import ListTable

# A longer one no database can even be asked for.
_LONGEST_KEY = 18


def _entries(user: Any, narrowing: QueryDict) -> QuerySet[ListEntry]:
    """Schools of the list whose number stands in the address, in the order of the paper."""
    number = narrowing.get("list", "")
    seen = ListEntry.objects.visible_to(user)
    is_number = number.isdecimal() and len(number) <= _LONGEST_KEY
    asked = seen.filter(school_list=number) if is_number else seen.none()
    about = asked.select_related("school__municipality", "school_list__act")
    return about.order_by("position", "pk")


def _entry_cells(entry: Any) -> Sequence[Cell]:
    school = entry.school
    return (
        entry.school_list.title,
        entry.school_list.get_category_display(),
        status_of(entry.school_list).words,
        entry.position,
        school.name if school else "не сопоставлена",
        school.municipality.name if school else "",
        entry.printed_name,
        entry.get_place_display(),
        entry.category,
        entry.project,
        entry.cohort,
        entry.reason,
        entry.left_out_because,
    )


TABLES = (
    ListTable(
        name="shkoly-spiska",
        title="Школы списка",
        columns=(
            *("Список", "Вид списка", "Состояние списка", "Номер", "Школа", "Муниципалитет"),
            *(
                "Как напечатано",
                "Место",
                "Категория",
                "Проект",
                "Когорта",
                "Почему в списке",
                "Почему исключена",
            ),
        ),
        rows=_entries,
        cells=_entry_cells,
    ),
)
