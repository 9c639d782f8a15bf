"""Mergers, splits, successors under a new name, closures."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.registry.models import Act, School, SchoolStatus, Succession, SuccessionKind
from opora_web.registry.policies.about_succession import (
    check_may_end,
    check_may_merge,
    check_may_split,
)
from opora_web.registry.verbs import Verb


@transaction.atomic
def merge_schools(
    *,
    by: Actor,
    predecessors: Sequence[School],
    successor: School,
    on: date,
    act: Act | None = None,
) -> None:
    """Schools join another, which goes on; their records and results stay their own."""
    check_may_merge(predecessors, successor, on)
    for school in predecessors:
        _end(school, SuccessionKind.MERGER, [successor], on=on, act=act, by=by)


@transaction.atomic
def split_school(
    *, by: Actor, school: School, successors: Sequence[School], on: date, act: Act | None = None
) -> None:
    """A school ends and several others go on in its place."""
    check_may_split(school, successors, on)
    _end(school, SuccessionKind.SPLIT, successors, on=on, act=act, by=by)


@transaction.atomic
def succeed_school(
    *, by: Actor, school: School, successor: School, on: date, act: Act | None = None
) -> None:
    """A school goes on as another legal person with a record and codes of its own."""
    check_may_merge([school], successor, on)
    _end(school, SuccessionKind.RENAMING, [successor], on=on, act=act, by=by)


@transaction.atomic
def close_school(*, by: Actor, school: School, on: date, act: Act | None = None) -> None:
    """A school ends and nothing follows."""
    check_may_end(school, on, "закрыть ещё раз")
    _end(school, SuccessionKind.CLOSURE, [None], on=on, act=act, by=by)


def _end(
    school: School,
    kind: SuccessionKind,
    successors: Sequence[School | None],
    *,
    on: date,
    act: Act | None,
    by: Actor,
) -> None:
    closed = kind == SuccessionKind.CLOSURE
    school.status = SchoolStatus.CLOSED if closed else SchoolStatus.REORGANISED
    school.closed_on = on
    school.save(update_fields=["status", "closed_on"])
    for successor in successors:
        Succession.objects.create(
            kind=kind, predecessor=school, successor=successor, date=on, act=act
        )
    after = {"что": kind.label, "когда": on.isoformat()}
    names = [successor.name for successor in successors if successor]
    verb = Verb.SCHOOL_CLOSED if closed else Verb.SCHOOL_REORGANISED
    record(verb, school, by=by, after={**after, "преемники": names}, title=school.name)
