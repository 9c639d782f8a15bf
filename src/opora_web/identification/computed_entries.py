"""The schools that one reading of a run puts in a list, by name."""

from collections.abc import Iterator

from opora.domain.received_list import ListPlace
from opora.domain.verdict import Verdict
from opora_web.identification.models import ListEntry, RunVerdict, SchoolList

PLACES = {Verdict.LISTED: ListPlace.LISTED, Verdict.RISK_ZONE: ListPlace.RISK_ZONE}


def computed_entries(school_list: SchoolList) -> Iterator[ListEntry]:
    """New entries of a list that stands on a run, each with the reason of its verdict."""
    verdicts = RunVerdict.objects.filter(
        run=school_list.run_id, reading=school_list.reading, verdict__in=PLACES
    ).select_related("school__municipality")
    ordered = verdicts.order_by("school__municipality__sort_key", "school__sort_key", "school_id")
    for position, verdict in enumerate(ordered, start=1):
        yield ListEntry(
            school_list=school_list,
            position=position,
            place=PLACES[Verdict(verdict.verdict)],
            school=verdict.school,
            printed_name=verdict.school.name,
            category=verdict.severity,
            reason=verdict.reason,
        )
