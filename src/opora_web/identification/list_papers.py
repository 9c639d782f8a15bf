"""Lists and runs of the office as papers of the method, to be set side by side."""

from collections.abc import Iterator
from typing import Any

from opora.domain.received_list import ListPlace, ReceivedEntry, ReceivedList
from opora.domain.verdict import Verdict
from opora_web.identification.computed_entries import PLACES
from opora_web.identification.models import ListEntry, Run, SchoolList
from opora_web.identification.queries import verdicts_of
from opora_web.identification.readings import reading_title


def paper_of_list(school_list: SchoolList, user: Any) -> ReceivedList:
    """The list in the order of the paper, as far as the user sees it, without who was left out.

    A school of the registry stands under its number, whatever the paper calls it.
    """
    entries = (
        school_list.entries.visible_to(user).that_count().select_related("school__municipality")
    )
    title = school_list.title
    if school_list.version > 1:
        title = f"{title}, редакция {school_list.version}"
    return ReceivedList(title, tuple(_entry(one) for one in entries.order_by("position")))


def paper_of_run(run: Run, reading: str) -> ReceivedList:
    """What one reading of a run puts in the list and in the risk zone."""
    status = "сценарий" if run.is_scenario else "расчётный список"
    title = f"{status}: {run}, прочтение «{reading_title(run, reading)}»"
    return ReceivedList(title, tuple(_verdict_entries(run, reading)))


def _verdict_entries(run: Run, reading: str) -> Iterator[ReceivedEntry]:
    for verdict in verdicts_of(run, reading).filter(verdict__in=PLACES):
        yield ReceivedEntry(
            name=verdict.school.name,
            place=PLACES[Verdict(verdict.verdict)],
            municipality=verdict.school.municipality.name,
            code=str(verdict.school_id),
            category=verdict.severity,
        )


def _entry(entry: ListEntry) -> ReceivedEntry:
    school = entry.school
    return ReceivedEntry(
        name=entry.name,
        place=ListPlace(entry.place),
        municipality=school.municipality.name if school else entry.printed_municipality,
        code=str(school.pk) if school else None,
        as_printed=entry.printed_name,
        category=entry.category,
        project=entry.project,
        cohort=entry.cohort,
    )
