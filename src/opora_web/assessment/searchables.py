"""What of assessment the search of the office finds."""

from typing import Any

from django.urls import reverse

from opora_web.assessment.found_by_words import (
    procedures_found,
    reference_found,
    uploads_found,
)
from opora_web.assessment.models import CalendarEntry, Contradiction, OwnReference, Upload
from opora_web.assessment.models.calendar_entry import CalendarQuerySet
from opora_web.assessment.models.contradiction import ContradictionQuerySet
from opora_web.assessment.own_tables import OWN_TABLES
from opora_web.registry.models import OfTerritoryQuerySet, School
from opora_web.ui.search import Hit, Searchable


def _procedures(user: Any, words: str) -> CalendarQuerySet:
    seen = CalendarEntry.objects.visible_to(user).standing()
    return procedures_found(seen, words).in_order().select_related("region", "municipality")


def _procedure(entry: CalendarEntry) -> Hit:
    address = reverse("assessment:entry", args=[entry.pk])
    return Hit(str(entry), address, f"{entry.get_level_display()} уровень, {entry.territory}")


def _uploads(user: Any, words: str) -> OfTerritoryQuerySet:
    seen = uploads_found(Upload.objects.visible_to(user), words)
    return seen.select_related("region", "municipality", "by", "job").order_by("-pk")


def _upload(upload: Upload) -> Hit:
    files = [file.name for file in upload.files.all()]
    named = ", ".join(f"«{name}»" for name in files[:3])
    more = f" и ещё {len(files) - 3}" if len(files) > 3 else ""  # noqa: PLR2004  # as many as are named
    detail = f"{upload.territory}, {upload.standing.label}: {named}{more}"
    title = str(upload).capitalize()
    return Hit(title, reverse("assessment:upload", args=[upload.pk]), detail)


def _contradictions(user: Any, words: str) -> ContradictionQuerySet:
    seen = Contradiction.objects.visible_to(user).filter(school__in=School.objects.found_by(words))
    return seen.urgent_first().select_related("school")


def _contradiction(one: Contradiction) -> Hit:
    address = reverse("assessment:contradiction", args=[one.pk])
    return Hit(str(one), address, f"{one.get_rule_display()}, {one.get_state_display()}")


def _reference(user: Any, words: str) -> list[OwnReference]:
    return [
        entry
        for table in OWN_TABLES.values()
        for entry in reference_found(
            table.model._default_manager.visible_to(user).in_force(),  # noqa: SLF001  # Django's documented name
            words,
        ).order_by("kind", "subject", "-pk")
    ]


def _entry(entry: OwnReference) -> Hit:
    kind = entry._meta.verbose_name  # noqa: SLF001  # Django's documented name
    detail = f"{kind}, {entry.territory}; источник: {entry.source}"
    return Hit(str(entry), reverse("assessment:reference"), detail)


SEARCHABLES = (
    Searchable(
        title="Календарь процедур",
        icon="calendar",
        position=25,
        find=_procedures,
        present=_procedure,
        list_url="assessment:calendar",
    ),
    Searchable(
        title="Загрузки",
        icon="upload",
        position=30,
        find=_uploads,
        present=_upload,
        list_url="assessment:uploads",
    ),
    Searchable(
        title="Противоречия",
        icon="alert-triangle",
        position=40,
        find=_contradictions,
        present=_contradiction,
        list_url="assessment:contradictions",
    ),
    Searchable(
        title="Свои записи справочников", icon="scale", position=85, find=_reference, present=_entry
    ),
)
