"""Which lists would lose their ground if the results of an upload were taken back.

A run alone does not hold an upload: it keeps what went in and is done again from that. A list is
what schools are told and orders are signed on.
"""

from collections.abc import Iterator
from pathlib import Path

from django.db.models import Q

from opora.exchange.outcomes.outcomes_file import read_outcomes
from opora_web.assessment.models import Upload
from opora_web.identification.list_status import status_of
from opora_web.identification.models import ListState, Run, SchoolList

_ALIVE = (ListState.DRAFT, ListState.HEARING, ListState.IN_FORCE)


def lists_standing_on(upload: Upload) -> Iterator[str]:
    """«список «Список ШНОР на 2023 год» (расчётный)», for what intake asks before a revert."""
    alive = SchoolList.objects.filter(state__in=_ALIVE, run__isnull=False)
    near = alive.filter(_around(upload))
    for one in near.select_related("run", "act").order_by("pk"):
        if upload.results.filter(pk__in=_results_in(one.run)).exists():
            yield f"список «{one.title}» ({status_of(one).words})"


def _around(upload: Upload) -> Q:
    """Lists of the territory, of the region above it and of the municipalities within it."""
    if upload.municipality:
        return Q(municipality=upload.municipality) | Q(region=upload.municipality.region_id)
    return Q(region=upload.region) | Q(municipality__region=upload.region)


def _results_in(run: Run) -> list[int]:
    return [int(one.outcome_id) for one in read_outcomes(Path(run.input.path)).outcomes]
