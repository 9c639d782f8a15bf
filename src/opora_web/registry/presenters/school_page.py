"""One school as its page shows it; nothing that the person may not see comes here."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from opora.language.dates import date_in_words
from opora_web.registry.models import (
    Act,
    ContextForm,
    NameUse,
    ProjectParticipation,
    School,
    SchoolCode,
    SchoolName,
    Succession,
    SuccessionKind,
)
from opora_web.registry.presenters.school_buttons import Button, buttons_for


@dataclass(frozen=True)
class LinkedSchool:
    """A school in a sentence; ``seen`` tells whether the person may open its page."""

    pk: int
    name: str
    seen: bool


@dataclass(frozen=True)
class Step:
    """One succession from the point of view of the school: «объединение» with others on a day."""

    title: str
    when: str
    schools: tuple[LinkedSchool, ...]
    act: Act | None


@dataclass(frozen=True)
class SchoolCard:
    """What stands on the page."""

    names: tuple[SchoolName, ...]
    spellings: tuple[SchoolName, ...]
    codes: tuple[SchoolCode, ...]
    became: tuple[Step, ...]
    came_from: tuple[Step, ...]
    projects: tuple[ProjectParticipation, ...]
    contexts: tuple[ContextForm, ...]
    acts: tuple[Act, ...]
    duplicates: tuple[School, ...]
    buttons: tuple[Button, ...]


def present_school(school: School, user: Any) -> SchoolCard:
    """Gather the page; names and codes of second records are the school's own."""
    records = [school.pk, *school.duplicates.values_list("pk", flat=True)]
    names = SchoolName.objects.filter(school__in=records).order_by("-since", "-pk")
    acts = Act.objects.visible_to(user)
    related = acts.filter(
        Q(names__school__in=records)
        | Q(successions__predecessor__in=records)
        | Q(successions__successor__in=records)
        | Q(participations__school__in=records)
    )
    seen = frozenset(acts.values_list("pk", flat=True))
    return SchoolCard(
        names=tuple(names.filter(use=NameUse.OFFICIAL, school=school)),
        spellings=tuple(names.exclude(use=NameUse.OFFICIAL, school=school)),
        codes=tuple(SchoolCode.objects.filter(school__in=records).order_by("system", "-since")),
        became=tuple(_steps(school.successions.all(), "successor", user, seen)),
        came_from=tuple(_steps(school.predecessions.all(), "predecessor", user, seen)),
        projects=tuple(
            ProjectParticipation.objects.filter(school__in=records).order_by("cohort_year", "pk")
        ),
        contexts=tuple(ContextForm.objects.filter(school__in=records).order_by("-year", "pk")),
        acts=tuple(related.distinct().newest_first()),
        duplicates=tuple(school.duplicates.order_by("pk")),
        buttons=buttons_for(school),
    )


def _steps(
    successions: QuerySet[Succession], other: str, user: Any, acts: frozenset[int]
) -> Iterator[Step]:
    told = list(successions.select_related(other, "act").order_by("date", "pk"))
    schools = [getattr(one, other) for one in told if getattr(one, other)]
    keys = [school.pk for school in schools]
    visible = School.objects.visible_to(user).filter(pk__in=keys)
    seen = frozenset(visible.values_list("pk", flat=True))
    for one in told:
        linked = getattr(one, other)
        yield Step(
            title=SuccessionKind(one.kind).label,
            when=date_in_words(one.date),
            schools=(LinkedSchool(linked.pk, linked.name, linked.pk in seen),) if linked else (),
            act=one.act if one.act_id in acts else None,
        )
