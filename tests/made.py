"""Outcomes made for tests: only what a test says matters, the rest is filled in plainly."""

from collections.abc import Mapping
from typing import Any

from opora.domain.outcome import Outcome
from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school import School
from opora.domain.school_year import SchoolYear
from opora.domain.season import Season
from opora.identification.identify import Identification, identify
from opora.identification.scenario import Scenario
from opora.identification.terms import Terms
from opora.rulesets.build import build
from opora.rulesets.library import risk_zones, ruleset_document
from opora.rulesets.ruleset import Ruleset


def a_school(name: str = "МОУ СОШ с. Кикино", **more: Any) -> School:
    return School(code=more.pop("code", name), name=name, **more)


def an_outcome(
    low: int | None = None,
    participants: int | None = None,
    *,
    school: School | None = None,
    year: int = 2023,
    season: str | None = None,
    kind: str = "oge",
    subject: str = "математика",
    grade: int | None = None,
    participants_grade: int | None = None,
    **more: Any,
) -> Outcome:
    school = school or a_school()
    procedure = Procedure(
        year=year,
        season=Season(season) if season else None,
        kind=ProcedureKind(kind),
        subject=subject,
        grade=grade,
        participants_grade=participants_grade,
    )
    resits = more.get("before_resits")
    return Outcome(
        outcome_id=f"{school.code}/{procedure.title}/{resits}/{more.pop('twin', '')}",
        school=school,
        procedure=procedure,
        source="проверка",
        participants=participants,
        low=low,
        **more,
    )


def a_ruleset(ruleset_id: str = "fioko-2023", changes: Mapping[str, Any] | None = None) -> Ruleset:
    document = ruleset_document(ruleset_id)
    return build(document.with_changes(changes or {}), risk_zones())


def a_scenario(ruleset_id: str = "fioko-2023", **changes: Any) -> Scenario:
    return Scenario(ruleset_document(ruleset_id), **changes)


def a_run(
    outcomes: list[Outcome],
    ruleset: Ruleset | None = None,
    year: int = 2023,
    *,
    risk: tuple[str, ...] = (),
    **more: Any,
) -> Identification:
    ruleset = ruleset or a_ruleset(changes={"risk_zone": list(risk)} if risk else None)
    terms = Terms(
        ruleset,
        SchoolYear(year),
        more.pop("readings", ruleset.readings),
        risk_definitions=ruleset.risk_zone,
        **more,
    )
    return identify(outcomes, {}, terms)
