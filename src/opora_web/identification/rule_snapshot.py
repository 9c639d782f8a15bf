"""The rule as a run applied it, kept with the run: pages tell it whatever the program holds now."""

from collections.abc import Iterable
from typing import Any

from opora.identification.robustness_phrase import short_percent
from opora.identification.terms import Terms
from opora.rulesets.criterion import Criterion


def rule_snapshot(terms: Terms) -> dict[str, Any]:
    """Plain JSON: wording, basis, criteria, readings, definitions of the risk zone, changes."""
    ruleset = terms.ruleset
    return {
        "title": ruleset.title,
        "version": ruleset.version,
        "status": ruleset.status,
        "issuer": ruleset.issuer,
        "basis": ruleset.basis,
        "confirmed": ruleset.confirmed,
        "wording": " ".join(ruleset.wording.split()),
        "threshold": str(ruleset.threshold),
        "threshold_words": short_percent(ruleset.threshold),
        "years": [year.closing for year in ruleset.window(terms.year)],
        "criteria": _told(ruleset.criteria),
        "severity": _told(ruleset.severity),
        "readings": [{"name": one.name, "title": one.title} for one in ruleset.readings],
        "default_reading": ruleset.default_reading.name,
        "risk_zone": [{"title": one.title, "source": one.source} for one in terms.risk_definitions],
        "notes": list(ruleset.notes),
        "list_status": terms.list_status,
        "changes": list(terms.scenario.descriptions()) if terms.scenario else [],
    }


def _told(criteria: Iterable[Criterion]) -> list[dict[str, str]]:
    return [{"code": one.code, "title": one.title, "wording": one.wording} for one in criteria]
