"""Who came to a run's list since an earlier run or list, who stayed, who left, and why."""

from collections.abc import Iterable
from typing import Any

from opora.domain.received_list import ListPlace, ReceivedEntry, ReceivedList
from opora.domain.verdict import Verdict
from opora.identification.identify import Identification
from opora.identification.list_movement import list_movement
from opora.identification.movement import Movement, movement
from opora.rulesets.ruleset import Reading
from opora_web.identification.models import Run, SchoolList
from opora_web.identification.queries import identification_of, verdicts_of

_PLACES = {Verdict.LISTED: ListPlace.LISTED, Verdict.RISK_ZONE: ListPlace.RISK_ZONE}


def moved_since(earlier: Run | SchoolList, run: Run, reading: str) -> Movement[Any]:
    """Runs are made again to say why; of a list only who stands on it is known.

    Raises ``OporaError`` where a run cannot be made again.
    """
    if isinstance(earlier, SchoolList):
        return list_movement(_paper_of_list(earlier, run), _paper_of_run(run, reading))
    before, after = identification_of(earlier), identification_of(run)
    return movement(before, after, (_reading(before, reading), _reading(after, reading)))


def _reading(made: Identification, name: str) -> Reading:
    """The reading of that name; another rule has others, and then its usual one."""
    usual = made.terms.ruleset.default_reading
    return next((one for one in made.results if one.name == name), usual)


def _paper_of_run(run: Run, reading: str) -> ReceivedList:
    verdicts = verdicts_of(run, reading).filter(verdict__in=list(_PLACES))
    entries = tuple(
        ReceivedEntry(
            name=one.school.name,
            place=_PLACES[Verdict(one.verdict)],
            municipality=one.school.municipality.name,
            code=str(one.school_id),
            category=one.severity,
        )
        for one in verdicts.defer("data")
    )
    return ReceivedList(f"расчёт за {run.year - 1}/{run.year % 100:02} учебный год", entries)


def _paper_of_list(kept: SchoolList, run: Run) -> ReceivedList:
    """A regional list is looked at only as far as the run's territory goes."""
    entries = kept.entries.filter(is_left_out=False).select_related("school__municipality")
    if run.municipality_id:
        entries = entries.filter(school__municipality=run.municipality_id)
    return ReceivedList(kept.title, tuple(_entries(entries.order_by("position"))))


def _entries(entries: Iterable[Any]) -> Iterable[ReceivedEntry]:
    for one in entries:
        yield ReceivedEntry(
            name=one.school.name if one.school else one.printed_name,
            place=ListPlace(one.place),
            municipality=one.school.municipality.name if one.school else "",
            code=str(one.school_id) if one.school else None,
            as_printed=one.printed_name,
            category=one.category,
            project=one.project,
            cohort=one.cohort,
        )
