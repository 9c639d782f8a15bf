"""On what terms a run of identification is made."""

from dataclasses import dataclass

from opora.domain.school_year import SchoolYear
from opora.identification.scenario import Scenario
from opora.rulesets.ruleset import Reading, RiskDefinition, Ruleset

# The failure rate at which «by luck alone» is reckoned, unless another is asked for: the one of the
# worked figure in domain facts § 1.
USUAL_LUCK_RATE = 0.15


@dataclass(frozen=True)
class Terms:
    """The method, the last assessed school year, and what stands beside the verdict.

    ``scenario`` is ``None`` for an official run. ``luck_rate`` is the failure rate assumed when
    reckoning the chance of being listed by luck alone.
    """

    ruleset: Ruleset
    year: SchoolYear
    readings: tuple[Reading, ...]
    risk_definitions: tuple[RiskDefinition, ...] = ()
    scenario: Scenario | None = None
    luck_rate: float = USUAL_LUCK_RATE

    @property
    def list_status(self) -> str:
        """What the list may be called: a scenario is never official, a computed one is computed."""
        return "СЦЕНАРИЙ — не официальный список" if self.scenario else "расчётный список"
