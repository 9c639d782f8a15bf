"""Lists of the registry that a person may take away as workbooks."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import QueryDict

from opora.exchange.csv_table import Cell
from opora.language.dates import date_in_words
from opora_web.jobs.list_tables import ListTable
from opora_web.registry.forms.act_forms import ActFilter
from opora_web.registry.forms.school_filter import SchoolFilter
from opora_web.registry.models import Act, CodeSystem, School, SchoolCode


def _schools(user: Any, narrowing: QueryDict) -> QuerySet[School]:
    codes = Prefetch("codes", SchoolCode.objects.current().order_by("system"), "current_codes")
    seen = School.objects.visible_to(user).standing()
    shown = SchoolFilter(narrowing, user=user).narrowed(seen).in_order()
    return shown.select_related("municipality").prefetch_related(codes)


def _school_cells(school: Any) -> Sequence[Cell]:
    codes = {code.system: code.value for code in school.current_codes}
    return (
        school.name,
        school.municipality.name,
        school.get_kind_display(),
        school.get_status_display(),
        *(codes.get(system, "") for system in CodeSystem.values),
    )


def _acts(user: Any, narrowing: QueryDict) -> QuerySet[Act]:
    shown = ActFilter(narrowing).narrowed(Act.objects.visible_to(user)).newest_first()
    return shown.select_related("region", "municipality")


def _act_cells(act: Any) -> Sequence[Cell]:
    return (
        act.get_kind_display(),
        act.number,
        date_in_words(act.date),
        act.title,
        act.issuer,
        str(act.territory),
        date_in_words(act.valid_until) if act.valid_until else "",
        act.basis_of,
    )


TABLES = (
    ListTable(
        name="shkoly",
        title="Школы",
        columns=("Школа", "Муниципалитет", "Вид", "Состояние", *CodeSystem.labels),
        rows=_schools,
        cells=_school_cells,
    ),
    ListTable(
        name="dokumenty",
        title="Документы",
        columns=(
            *("Вид", "Номер", "Дата", "О чём", "Кто издал", "В чьём реестре"),
            *("Действует по", "Основанием чего служит"),
        ),
        rows=_acts,
        cells=_act_cells,
    ),
)
