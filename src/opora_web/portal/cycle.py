"""How far each municipality in sight is with the cycle of the year; counts, never results."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import Coalesce

from opora.domain.received_list import ListPlace
from opora.domain.school_year import SchoolYear
from opora_web.assessment.models import Contradiction, Result
from opora_web.diagnosis.models import ProfileState, RiskProfile
from opora_web.diagnosis.profile_permissions import may_see_profiles
from opora_web.identification.models import (
    ListCategory,
    ListEntry,
    ListState,
    Run,
    RunState,
    SchoolList,
)
from opora_web.portal.queries import municipalities_with_schools
from opora_web.registry.models import Municipality

# A second record is the school that it was found to be.
_ONE_SCHOOL = Coalesce("school__merged_into", "school")


@dataclass(frozen=True)
class Cycle:
    """``year`` is the newest school year with results, by its closing year; 0 without any.

    ``schools`` is how many work, ``assessed`` how many of all have a result of that year,
    ``listed_low`` and ``listed_adverse`` how many stand in the newest lists in force,
    of any issuer, each once; ``last_run`` carries ``has_a_list``: whether one made of it stands.
    ``profiled`` is how many of ``listed_low`` have a risk profile in force, ``None`` for whoever
    reads no profiles.
    """

    municipality: Municipality
    schools: int
    year: int
    assessed: int
    contradictions: int
    last_run: Run | None
    listed_low: int
    profiled: int | None
    listed_adverse: int

    @property
    def school_year(self) -> str:
        """The newest school year with results: «2022/23»."""
        return str(SchoolYear(self.year))

    @property
    def run_year(self) -> str:
        """The school year that the last run looked at: «2022/23»."""
        assert self.last_run, "only a run has a year"
        return str(SchoolYear(self.last_run.year))


def cycles(user: Any) -> tuple[Cycle, ...]:
    """By name of municipality; the number of queries does not depend on how many there are."""
    assessed = _assessed(user)
    contradictions = dict(
        Contradiction.objects.visible_to(user)
        .open()
        .values_list("school__municipality")
        .annotate(Count("pk"))
        .order_by()
    )
    runs = _last_runs(user)
    listed, profiled = _listed(user), may_see_profiles(user)
    return tuple(
        Cycle(
            municipality=one,
            schools=one.working,
            year=assessed[one.pk].year,
            assessed=assessed[one.pk].schools,
            contradictions=contradictions.get(one.pk, 0),
            last_run=runs.get(one.pk),
            listed_low=listed[one.pk, ListCategory.LOW_RESULTS].schools,
            profiled=listed[one.pk, ListCategory.LOW_RESULTS].profiled if profiled else None,
            listed_adverse=listed[one.pk, ListCategory.ADVERSE_CONDITIONS].schools,
        )
        for one in municipalities_with_schools(user)
    )


class _Assessed(NamedTuple):
    year: int = 0
    schools: int = 0


def _assessed(user: Any) -> Mapping[int, _Assessed]:
    counted = (
        Result.objects.visible_to(user)
        .in_force()
        .values_list("school__municipality", "school_year")
        .annotate(number=Count(_ONE_SCHOOL, distinct=True))
        .order_by("school_year")
    )
    # A later year overwrites an earlier one.
    return defaultdict(_Assessed, {place: _Assessed(*told) for place, *told in counted})


def _last_runs(user: Any) -> Mapping[int, Run]:
    runs = Run.objects.visible_to(user).filter(
        municipality__isnull=False, state=RunState.DONE, scenario__isnull=True
    )
    lists = SchoolList.objects.standing().filter(run=OuterRef("pk"))
    shown = runs.annotate(has_a_list=Exists(lists)).only("municipality", "year", "created_at")
    return {run.municipality_id: run for run in shown.order_by("pk")}


class _Listed(NamedTuple):
    schools: int = 0
    profiled: int = 0


def _listed(user: Any) -> Mapping[tuple[int, str], _Listed]:
    profiles = RiskProfile.objects.visible_to(user).filter(state=ProfileState.IN_FORCE)
    counted = (
        ListEntry.objects.visible_to(user)
        .filter(school_list__state=ListState.IN_FORCE, place=ListPlace.LISTED, is_left_out=False)
        .exclude(school=None)
        .annotate(
            one_school=_ONE_SCHOOL,
            has_a_profile=Exists(profiles.filter(school=OuterRef("one_school"))),
        )
        .values_list("school__municipality", "school_list__category", "school_list__year")
        .annotate(
            number=Count("one_school", distinct=True),
            profiled=Count("one_school", distinct=True, filter=Q(has_a_profile=True)),
        )
        .order_by("school_list__year")
    )
    # A later year overwrites an earlier one.
    return defaultdict(
        _Listed, {(place, kind): _Listed(*told) for place, kind, _, *told in counted}
    )
