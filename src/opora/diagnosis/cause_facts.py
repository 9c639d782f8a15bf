"""What is known of a school when it works out why it got on a list."""

from dataclasses import dataclass

from opora.diagnosis.evidence import Evidence
from opora.domain.procedure import Procedure


@dataclass(frozen=True)
class AssessedResult:
    """One result of the school as the run of the rule took it.

    ``interval`` is the 95 % one of the true share, from 0 to 1, ``probability_low`` how likely
    that share is not below the threshold; both ``None`` where there are no counts.
    """

    procedure: Procedure
    participants: int | None
    low: int | None
    is_low: bool
    interval: tuple[float, float] | None = None
    probability_low: float | None = None
    contradiction: str = ""

    def __post_init__(self) -> None:
        """Nobody fails who was not there."""
        if self.participants is not None and self.low is not None:
            assert 0 <= self.low <= self.participants, "more failed than took part"
            assert self.participants, "a share of nobody is none"


@dataclass(frozen=True)
class ToldFact:
    """A sentence that is known from elsewhere, with its source."""

    text: str
    source: str

    def __post_init__(self) -> None:
        """Nothing is said without its source."""
        assert self.text, "a fact says something"
        assert self.source, "a fact names its source"


@dataclass(frozen=True)
class CauseFacts:
    """``run`` names the run from which ``results`` are; it is empty where there is no run.

    ``conditions`` come from the context form, ``findings`` from checks, ``evidences`` from
    whatever speaks of factors of risk.
    """

    results: tuple[AssessedResult, ...] = ()
    run: str = ""
    conditions: tuple[ToldFact, ...] = ()
    findings: tuple[ToldFact, ...] = ()
    evidences: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        """Results come from a run that has a name."""
        assert self.run or not self.results, "results name their run"
