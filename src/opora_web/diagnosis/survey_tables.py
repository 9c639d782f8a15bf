"""Lists of surveys that a person may take away as workbooks."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from opora.exchange.csv_table import Cell
from opora.language.dates import date_in_words
from opora_web.diagnosis.models import CampaignPart
from opora_web.jobs.list_tables import ListTable


def _parts(user: Any, narrowing: QueryDict) -> QuerySet[CampaignPart]:
    """Of one survey where the address names it."""
    seen = CampaignPart.objects.visible_to(user).with_names()
    told = narrowing.get("opros", "")
    if told.isdecimal():
        seen = seen.filter(campaign=told)
    return seen.order_by("-campaign__closes_on", "campaign_id", "school__sort_key", "pk")


def _cells(part: Any) -> Sequence[Cell]:
    return (
        part.campaign.title,
        str(part.campaign.school_year),
        part.campaign.get_state_display(),
        part.school.name,
        str(part.questionnaire),
        part.issued,
        part.answered,
        date_in_words(part.campaign.closes_on),
    )


SURVEY_TABLES = (
    ListTable(
        name="oprosy",
        title="Опросы",
        columns=(
            *("Опрос", "Учебный год", "Состояние", "Школа", "Анкета"),
            *("Выдано ссылок", "Ответили", "Последний день"),
        ),
        rows=_parts,
        cells=_cells,
    ),
)
