"""On what terms a run is made: the rule, its changes, the year."""

from collections.abc import Iterable, Mapping
from typing import Any

from opora.domain.school_year import SchoolYear
from opora.identification.scenario import Scenario
from opora.identification.terms import Terms
from opora.rulesets.build import build
from opora.rulesets.document import RulesetDocument
from opora.rulesets.library import risk_zones, ruleset_document
from opora_web.identification.models import Run
from opora_web.identification.policies.about_runs import (
    check_is_complete,
    check_is_official,
    check_risk_zones_are_known,
    check_ruleset_is_the_same,
)
from opora_web.identification.scenario_data import scenario_of


def checked_terms(
    ruleset_id: str, year: int, zones: Iterable[str], changed: Mapping[str, Any] | None
) -> Terms:
    """All readings of the rule, refused where they would be no official ones.

    ``changed`` is a scenario as it is kept, ``None`` for an official run. Raises ``OporaError``.
    """
    document = ruleset_document(ruleset_id)
    zones = list(zones)
    check_risk_zones_are_known(zones, risk_zones())
    scenario = None if changed is None else scenario_of(document, changed)
    if scenario:
        check_is_complete(scenario)
    else:
        check_is_official(document, SchoolYear(year))
    return _terms(document, SchoolYear(year), zones, scenario)


def terms_of(run: Run) -> Terms:
    """The terms that the run was made on; refused where the rule has changed since."""
    document = ruleset_document(run.ruleset_id)
    check_ruleset_is_the_same(run, document)
    scenario = None if run.scenario is None else scenario_of(document, run.scenario)
    return _terms(document, SchoolYear(run.year), run.risk_zones, scenario)


def _terms(
    document: RulesetDocument, year: SchoolYear, zones: list[str], scenario: Scenario | None
) -> Terms:
    applied = scenario.changed() if scenario else document
    if zones:
        applied = applied.with_changes({"risk_zone": zones})
    ruleset = build(applied, risk_zones())
    return Terms(ruleset, year, ruleset.readings, ruleset.risk_zone, scenario)
