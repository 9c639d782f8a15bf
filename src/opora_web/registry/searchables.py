"""What of the registry the search of the office finds."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from opora.domain.search_query import fits, search_query
from opora_web.registry.models import Act, Municipality, School
from opora_web.ui.search import Hit, Searchable


def _schools(user: Any, words: str) -> QuerySet[School]:
    found = School.objects.visible_to(user).standing().found_by(words)
    return found.in_order().select_related("municipality")


def _school(school: School) -> Hit:
    state = "" if school.works else f", {school.get_status_display()}"
    address = reverse("registry:school", args=[school.pk])
    return Hit(school.name, address, f"{school.municipality}{state}")


def _acts(user: Any, words: str) -> QuerySet[Act]:
    return Act.objects.visible_to(user).found_by(words).newest_first()


def _act(act: Act) -> Hit:
    return Hit(str(act), reverse("registry:act", args=[act.pk]), f"{act.title}; {act.issuer}")


def _municipalities(user: Any, words: str) -> list[Municipality]:
    """A region has some dozens of them: their names need no column of their own."""
    query = search_query(words)
    seen = Municipality.objects.visible_to(user).select_related("region").order_by("sort_key", "pk")
    return [one for one in seen if fits(query, f"{one.name} {one.oktmo or ''}")]


def _municipality(one: Municipality) -> Hit:
    return Hit(one.name, f"{reverse('registry:schools')}?municipality={one.pk}", one.region.name)


SEARCHABLES = (
    Searchable(
        title="Школы",
        icon="school",
        position=10,
        find=_schools,
        present=_school,
        list_url="registry:schools",
    ),
    Searchable(
        title="Документы",
        icon="file-text",
        position=80,
        find=_acts,
        present=_act,
        list_url="registry:acts",
    ),
    Searchable(
        title="Муниципалитеты",
        icon="map-pin",
        position=90,
        find=_municipalities,
        present=_municipality,
    ),
)
