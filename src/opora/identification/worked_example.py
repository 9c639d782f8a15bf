"""A worked example of a ruleset: what goes in, and what the method makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from opora.domain.outcome import Outcome
from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school import School
from opora.domain.school_year import SchoolYear
from opora.domain.season import Season
from opora.identification.identify import Identification, identify
from opora.identification.terms import Terms
from opora.rulesets.ruleset import Ruleset

_SCHOOL = School("example", "Школа")


@dataclass(frozen=True)
class WorkedExample:
    """A case told in words; ``run`` is reckoned here, never copied from what the case expects."""

    title: str
    text: str
    outcomes: tuple[Outcome, ...]
    run: Identification


def worked_example(data: Mapping[str, Any], ruleset: Ruleset) -> WorkedExample:
    """The example of ``examples.yaml`` under every reading of its ruleset."""
    outcomes = tuple(_outcome(number, told) for number, told in enumerate(data["outcomes"]))
    terms = Terms(ruleset, SchoolYear(data["year"]), ruleset.readings)
    return WorkedExample(data["title"], data["text"], outcomes, identify(outcomes, {}, terms))


def _outcome(number: int, data: Mapping[str, Any]) -> Outcome:
    procedure = Procedure(
        year=data["year"],
        season=Season(data["season"]) if "season" in data else None,
        kind=ProcedureKind(data["kind"]),
        subject=data["subject"],
        grade=data.get("grade"),
        participants_grade=data.get("participants_grade"),
    )
    return Outcome(
        outcome_id=str(number),
        school=_SCHOOL,
        procedure=procedure,
        source="разобранный пример",
        participants=data.get("participants"),
        low=data.get("low"),
        before_resits=data.get("before_resits"),
        stated_low=data.get("stated_low", False),
    )
