"""What goes into a run: schools of a territory, their results, what is doubtful about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from opora.domain.outcome import Outcome
from opora.domain.school_year import SchoolYear
from opora.exchange.intake import Intake
from opora_web.assessment.queries import outcomes_in
from opora_web.identification.run_doubts import Doubts, doubts_in
from opora_web.identification.run_intake import intake_of
from opora_web.registry.models import Municipality, Region, School, SchoolStatus


@dataclass(frozen=True)
class RunScope:
    """Results in force of the years that the rule looks at, and the schools that have none.

    ``without_results`` are working schools of the territory; nobody is lost.
    """

    years: tuple[SchoolYear, ...]
    outcomes: tuple[Outcome, ...]
    doubts: Doubts
    without_results: tuple[School, ...]

    @cached_property
    def school_codes(self) -> frozenset[str]:
        """Codes of the schools that have results."""
        return frozenset(outcome.school.code for outcome in self.outcomes)

    @cached_property
    def intake(self) -> Intake:
        """The results as the method takes them."""
        return intake_of(self.outcomes, self.doubts)


def scope_of(territory: Region | Municipality, years: Sequence[SchoolYear]) -> RunScope:
    """Read what a run over the territory would take."""
    municipalities = list(municipalities_of(territory))
    closing = range(years[0].closing, years[-1].closing + 1)
    outcomes = outcomes_in(municipalities, closing)
    assessed = {int(outcome.school.code) for outcome in outcomes}
    working = School.objects.standing().filter(
        municipality__in=municipalities, status=SchoolStatus.WORKING
    )
    without = working.select_related("municipality").order_by(
        "municipality__sort_key", "sort_key", "pk"
    )
    return RunScope(
        years=tuple(years),
        outcomes=outcomes,
        doubts=doubts_in(municipalities, closing),
        without_results=tuple(school for school in without if school.pk not in assessed),
    )


def municipalities_of(territory: Region | Municipality) -> list[Municipality]:
    """The municipality itself, or all of the region's by name."""
    if isinstance(territory, Municipality):
        return [territory]
    return list(territory.municipalities.order_by("sort_key", "pk"))
