"""With what a run can be compared: earlier runs and lists of the same territory in sight."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from opora_web.identification.models import ListCategory, ListState, Run, RunState, SchoolList


@dataclass(frozen=True)
class Earlier:
    """One of them; ``key`` is how an address names it."""

    key: str
    title: str
    source: Run | SchoolList


def earlier_than(run: Run, user: Any) -> list[Earlier]:
    """Runs of the years before, then lists of low results that are in force or were."""
    return [*_runs(run, user), *_lists(run, user)]


def _runs(run: Run, user: Any) -> Iterable[Earlier]:
    runs = Run.objects.visible_to(user).filter(
        region=run.region_id,
        municipality=run.municipality_id,
        state=RunState.DONE,
        scenario__isnull=True,
        year__lt=run.year,
    )
    for one in runs.order_by("-year", "-pk"):
        year = f"{one.year - 1}/{one.year % 100:02}"
        yield Earlier(f"raschyot-{one.pk}", f"{one}: {year} учебный год", one)


def _lists(run: Run, user: Any) -> Iterable[Earlier]:
    kept = (ListState.IN_FORCE, ListState.SUPERSEDED)
    lists = SchoolList.objects.visible_to(user).filter(
        category=ListCategory.LOW_RESULTS, state__in=kept
    )
    places = [{"municipality": run.municipality_id, "region": run.region_id}]
    if run.municipality:
        places.append({"municipality": None, "region": run.municipality.region_id})
    for place in places:
        for one in lists.filter(**place).order_by("-year", "-pk"):
            yield Earlier(f"spisok-{one.pk}", f"{one.get_origin_display()} список: {one}", one)
