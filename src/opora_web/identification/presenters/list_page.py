"""A list as its page shows it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from opora.domain.received_list import ListPlace
from opora_web.identification.doubtful_number import doubt_of_number
from opora_web.identification.list_permissions import may_approve_lists, may_make_lists
from opora_web.identification.list_status import ListStatus, status_of
from opora_web.identification.models import (
    ListCategory,
    ListEntry,
    ListState,
    Notice,
    Objection,
    ObjectionState,
    SchoolList,
)
from opora_web.identification.presenters.list_buttons import ListButton, buttons_of
from opora_web.identification.printed_cohort import cohort_year
from opora_web.identification.readings import reading_title
from opora_web.identification.run_age import is_outdated
from opora_web.registry.models import Act, School

_BEING_MADE = (ListState.DRAFT, ListState.HEARING)


@dataclass(frozen=True)
class ShownAct:
    """A paper and what looks wrong in its number."""

    act: Act
    doubt: str


@dataclass(frozen=True)
class EntryRow:
    """A school of the list; ``answer`` is what the school said, for who works on the list.

    ``is_awaited`` says that no answer came, and one that comes on paper can be entered.
    ``other_lists`` are facts beside membership of this one, each list by itself.
    """

    entry: ListEntry
    beside: str
    unread_cohort: bool
    answer: str
    is_awaited: bool
    objection: Objection | None
    other_lists: tuple[str, ...]


@dataclass(frozen=True)
class ListPage:
    """Everything that the page of a list says.

    ``is_outdated`` warns, while the order can still wait, that the results changed after the run;
    ``is_part`` says that the region computed the list, and who looks sees the own schools of it;
    ``index`` is what an index of conditions said of each school in sight.
    """

    status: ListStatus
    is_part: bool
    is_outdated: bool
    acts: tuple[ShownAct, ...]
    reading: str
    rows: tuple[EntryRow, ...]
    index: tuple[Mapping[str, Any], ...]
    listed: int
    in_risk_zone: int
    left_out: int
    told: int
    agreed: int
    objected: int
    unanswered: int
    shows_answers: bool
    waiting: int
    may_change: bool
    may_answer_for_schools: bool
    following: SchoolList | None
    buttons: tuple[ListButton, ...]

    @property
    def names_projects(self) -> bool:
        """Whether the paper says anything beside a name."""
        return any(row.beside for row in self.rows)

    @property
    def gives_reasons(self) -> bool:
        """Whether any school has a reason."""
        return any(row.entry.reason for row in self.rows)

    @property
    def has_other_lists(self) -> bool:
        """Whether any school stands elsewhere as well."""
        return any(row.other_lists for row in self.rows)


def present_list(shown: SchoolList, user: Any, *, by_name: bool) -> ListPage:
    """The page for this person; who only reads does not see what schools answered."""
    works = may_make_lists(user, shown.territory) or may_approve_lists(user, shown.territory)
    rows = _rows(shown, user, by_name=by_name, shows_answers=works)
    is_part = shown.is_computed and not _is_seen_whole(shown, user)
    standing = [row.entry for row in rows if not row.entry.is_left_out]
    notices = Notice.objects.filter(entry__school_list=shown)
    objections = Objection.objects.filter(notice__entry__school_list=shown)
    acts = dict.fromkeys([*([shown.act] if shown.act else []), *shown.other_acts.order_by("date")])
    return ListPage(
        status=status_of(shown),
        is_part=is_part,
        is_outdated=shown.state in _BEING_MADE and shown.run is not None and is_outdated(shown.run),
        acts=tuple(ShownAct(act, doubt_of_number(act.number)) for act in acts),
        reading=reading_title(shown.run, shown.reading) if shown.run else "",
        rows=rows,
        index=_index(shown, user, is_part=is_part),
        listed=sum(entry.place == ListPlace.LISTED for entry in standing),
        in_risk_zone=sum(entry.place == ListPlace.RISK_ZONE for entry in standing),
        left_out=len(rows) - len(standing),
        told=notices.count(),
        agreed=notices.exclude(agreed_at=None).count(),
        objected=objections.exclude(state=ObjectionState.PREPARED).count(),
        unanswered=objections.open().count(),
        shows_answers=works and shown.told_at is not None,
        waiting=sum(row.entry.is_waiting for row in rows),
        may_change=shown.state == ListState.DRAFT and may_make_lists(user, shown.territory),
        may_answer_for_schools=_takes_answers(shown) and may_make_lists(user, shown.territory),
        following=shown.amendments.visible_to(user).standing().first(),
        buttons=buttons_of(shown, user),
    )


def _is_seen_whole(shown: SchoolList, user: Any) -> bool:
    return SchoolList.objects.seen_whole_by(user).filter(pk=shown.pk).exists()


def _index(shown: SchoolList, user: Any, *, is_part: bool) -> tuple[Mapping[str, Any], ...]:
    """What the list keeps of each school, all of them or those in sight."""
    told = shown.index_data.get("schools", ())
    if not is_part:
        return tuple(told)
    seen = School.objects.visible_to(user).filter(pk__in=[one["school"] for one in told])
    keys = frozenset(seen.values_list("pk", flat=True))
    return tuple(one for one in told if one["school"] in keys)


def _takes_answers(shown: SchoolList) -> bool:
    return shown.state == (ListState.HEARING if shown.is_computed else ListState.IN_FORCE)


def _rows(
    shown: SchoolList, user: Any, *, by_name: bool, shows_answers: bool
) -> tuple[EntryRow, ...]:
    order = ("school__sort_key", "printed_name", "position") if by_name else ("position",)
    entries = shown.entries.visible_to(user).select_related(
        "school__municipality", "notice__objection", "notice__paper"
    )
    beside = _other_lists(shown, user)
    return tuple(
        _row(entry, beside, shows_answers=shows_answers) for entry in entries.order_by(*order)
    )


def _row(
    entry: ListEntry, beside: Mapping[int | None, list[str]], *, shows_answers: bool
) -> EntryRow:
    notice = getattr(entry, "notice", None) if shows_answers else None
    objection = getattr(notice, "objection", None) if notice else None
    if objection and objection.state == ObjectionState.PREPARED:
        objection = None
    return EntryRow(
        entry=entry,
        beside=", ".join(one for one in (entry.project, entry.cohort) if one),
        unread_cohort=bool(entry.project) and cohort_year(entry.cohort) is None,
        answer=_answer(notice, objection),
        is_awaited=bool(notice)
        and not entry.is_left_out
        and not notice.agreed_at
        and not objection,
        objection=objection,
        other_lists=tuple(beside.get(entry.school_id, ())) if entry.school_id else (),
    )


def _answer(notice: Notice | None, objection: Objection | None) -> str:
    if notice is None:
        return ""
    if objection:
        return f"возражение: {ObjectionState(objection.state).label}"
    if notice.agreed_at:
        return f"возражений нет: {notice.paper}" if notice.paper else "возражений нет"
    return "прочитано, ответа нет" if notice.opened_at else "не прочитано"


def _other_lists(shown: SchoolList, user: Any) -> dict[int | None, list[str]]:
    """Lists in force of any kind in which the same schools stand: told, never added up."""
    others = ListEntry.objects.visible_to(user).that_count()
    others = others.filter(
        school_list__state=ListState.IN_FORCE,
        school__in=shown.entries.exclude(school=None).values("school"),
    ).exclude(school_list=shown)
    told: dict[int | None, list[str]] = defaultdict(list)
    ordered = others.select_related("school_list").order_by(
        "school_list__year", "school_list__title", "school_list_id", "position"
    )
    for entry in ordered:
        about = entry.school_list
        kind = ListCategory(about.category).label
        place = "" if entry.place == ListPlace.LISTED else ", зона риска"
        told[entry.school_id].append(f"{kind}{place}: {about.title}")
    return told
