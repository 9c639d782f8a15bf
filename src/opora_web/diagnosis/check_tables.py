"""Findings and recommendations of a check as workbooks."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from opora.exchange.csv_table import Cell
from opora.language.dates import date_in_words
from opora_web.diagnosis.models import FollowUp, SchoolFinding
from opora_web.jobs.list_tables import ListTable

# A longer one no database can even be asked for.
_LONGEST_KEY = 18


def _findings(user: Any, narrowing: QueryDict) -> QuerySet[SchoolFinding]:
    """Of the check whose number stands in the address, as the person sees it."""
    seen = SchoolFinding.objects.visible_to(user)
    number = _number(narrowing)
    asked = seen.none() if number is None else seen.filter(finding__check_of=number)
    return asked.select_related("finding__check_of", "school__municipality").in_order()


def _finding_cells(one: Any) -> Sequence[Cell]:
    return (
        one.finding.check_of.title,
        one.finding.position,
        one.finding.wording,
        one.school.name,
        one.school.municipality.name,
        one.note,
        one.finding.printed_to,
        one.finding.source,
        one.finding.get_status_display(),
    )


def _follow_ups(user: Any, narrowing: QueryDict) -> QuerySet[FollowUp]:
    seen = FollowUp.objects.visible_to(user)
    number = _number(narrowing)
    asked = seen.none() if number is None else seen.filter(recommendation__set_of__check_of=number)
    about = ("recommendation__set_of__check_of", "school")
    return asked.select_related(*about).in_order()


def _follow_up_cells(one: Any) -> Sequence[Cell]:
    told = one.recommendation
    return (
        told.set_of.check_of.title,
        told.set_of.position,
        told.position,
        told.text,
        told.set_of.printed_to,
        one.school.name,
        date_in_words(told.due) if told.due else "не назван",
        told.responsible or "не назван",
        one.get_state_display(),
        one.answer,
        one.because,
    )


def _number(narrowing: QueryDict) -> int | None:
    number = narrowing.get("check", "")
    return int(number) if number.isdecimal() and len(number) <= _LONGEST_KEY else None


TABLES = (
    ListTable(
        name="vyyavlennoe-proverkoj",
        title="Выявленное проверкой",
        columns=(
            *("Проверка", "Номер", "Что выявлено", "Школа", "Муниципалитет", "Примечание"),
            *("Как названы школы в документе", "Откуда формулировка", "Насколько подтверждено"),
        ),
        rows=_findings,
        cells=_finding_cells,
    ),
    ListTable(
        name="rekomendacii-proverki",
        title="Рекомендации проверки",
        columns=(
            *("Проверка", "Рекомендации №", "Номер", "Рекомендация", "Кому, как в документе"),
            *("Школа", "Срок", "Ответственный", "Состояние", "Ответ школы", "Почему возвращено"),
        ),
        rows=_follow_ups,
        cells=_follow_up_cells,
    ),
)
