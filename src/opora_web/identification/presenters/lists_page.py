"""All lists in sight of one kind, by year."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count, Q

from opora.domain.received_list import ListPlace
from opora_web.identification.list_status import ListStatus, status_of
from opora_web.identification.models import SchoolList
from opora_web.identification.models.school_list import SchoolListQuerySet


@dataclass(frozen=True)
class ListRow:
    """A list with its numbers."""

    school_list: SchoolList
    status: ListStatus
    listed: int
    in_risk_zone: int


@dataclass(frozen=True)
class ListYear:
    """Lists that are called by one year."""

    year: int
    rows: tuple[ListRow, ...]


def present_lists(lists: SchoolListQuerySet) -> tuple[ListYear, ...]:
    """Years with the newest first."""
    counts = {
        "listed": Count("entries", Q(entries__place=ListPlace.LISTED, entries__is_left_out=False)),
        "in_risk_zone": Count(
            "entries", Q(entries__place=ListPlace.RISK_ZONE, entries__is_left_out=False)
        ),
    }
    counted = lists.annotate(**counts).select_related("region", "municipality", "act").in_order()
    return tuple(
        ListYear(year, tuple(_rows(same))) for year, same in groupby(counted, lambda one: one.year)
    )


def _rows(lists: Iterable[SchoolList]) -> Iterable[ListRow]:
    for one in lists:
        yield ListRow(one, status_of(one), one.listed, one.in_risk_zone)
