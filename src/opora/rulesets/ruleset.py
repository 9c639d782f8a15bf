"""One official method of identifying schools, with every number known."""

from dataclasses import dataclass, replace
from fractions import Fraction

from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.rulesets.criterion import Criterion, Over, WorseningTrend


@dataclass(frozen=True)
class Counting:
    """Which outcomes the rule counts. ``subjects`` is ``None`` where it names none."""

    kinds: frozenset[ProcedureKind]
    subjects: frozenset[str] | None
    min_participants: int
    excluded_school_kinds: frozenset[str]


@dataclass(frozen=True)
class Reading:
    """A named reading of a norm's wording: over what the interpreted criterion counts."""

    name: str
    title: str
    over: Over | None = None


# A norm whose wording leaves no choice has this one reading.
PLAIN_READING = Reading("default", "как сказано в норме")


@dataclass(frozen=True)
class RiskDefinition:
    """A named definition of the risk zone with its source and status."""

    code: str
    title: str
    status: str
    source: str
    rule: Criterion | WorseningTrend


@dataclass(frozen=True)
class Ruleset:
    """A method ready to be applied.

    ``interpreted`` is the code of the criterion that readings interpret, ``None`` where there is
    one reading only. ``severity`` runs from the strongest category to the weakest.
    """

    ruleset_id: str
    version: str
    status: str
    title: str
    issuer: str
    basis: str
    confirmed: str
    wording: str
    valid_years: tuple[SchoolYear, ...]
    window_years: int
    threshold: Fraction
    counting: Counting
    criteria: tuple[Criterion, ...]
    readings: tuple[Reading, ...]
    default_reading: Reading
    interpreted: str | None
    severity: tuple[Criterion, ...]
    risk_zone: tuple[RiskDefinition, ...]
    notes: tuple[str, ...]
    sha256: str

    def criteria_under(self, reading: Reading) -> tuple[Criterion, ...]:
        """The criteria as this reading understands them."""
        return tuple(
            replace(criterion, over=reading.over)
            if criterion.code == self.interpreted and reading.over
            else criterion
            for criterion in self.criteria
        )

    def window(self, year: SchoolYear) -> tuple[SchoolYear, ...]:
        """The school years that the rule looks at when ``year`` is the last assessed one."""
        return year.window(self.window_years)
