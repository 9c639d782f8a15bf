"""A run as JSON-ready data: the stable interface for other programs.

Documented in ``docs/reference/identification-json.md``. Shares and probabilities are rounded to six
digits so that the same input gives the same bytes on every machine.
"""

from collections.abc import Sequence
from typing import Any

from opora.domain.problem import Problem
from opora.identification.criterion_finding import Finding
from opora.identification.explanation import explain
from opora.identification.identify import Identification
from opora.identification.membership import Membership, Place
from opora.identification.procedure_phrase import contradiction_phrase
from opora.identification.robustness import Robustness
from opora.identification.school_record import AssessedProcedure
from opora.identification.school_result import SchoolResult

_DIGITS = 6


def as_data(run: Identification, problems: Sequence[Problem] = ()) -> dict[str, Any]:
    """The whole run; the order of keys and of schools is fixed.

    ``problems`` are all remarks of reading, also those about rows that became no outcome.
    """
    ruleset, scenario = run.terms.ruleset, run.terms.scenario
    return {
        "ruleset": {
            "id": ruleset.ruleset_id,
            "version": ruleset.version,
            "sha256": ruleset.sha256,
            "status": ruleset.status,
        },
        "year": run.terms.year.closing,
        "scenario": scenario is not None,
        "scenario_changes": list(scenario.descriptions()) if scenario else [],
        "readings": {
            reading.name: [_school(result, run.membership) for result in results]
            for reading, results in run.results.items()
        },
        "received_without_outcomes": [
            {"school_name": place.entry.name, **_place(place)}
            for place in run.membership.without_outcomes
        ],
        "problems": [_problem(problem) for problem in problems],
    }


def _school(result: SchoolResult, membership: Membership) -> dict[str, Any]:
    school, explanation = result.record.school, explain(result)
    return {
        "school_code": school.code,
        "school_name": school.name,
        "municipality": school.municipality,
        "region": school.region,
        "verdict": result.verdict.value,
        "criteria_met": [f.criterion.code for f in result.with_finding(Finding.MET)],
        "criteria_undecidable": [
            f.criterion.code for f in result.with_finding(Finding.UNDECIDABLE)
        ],
        "severity": result.severity.title if result.severity else None,
        "reason": explanation.reason,
        "low_procedures": [_procedure(p) for p in result.low_procedures],
        "robustness": _robustness(result.robustness),
        "problems": [_problem(problem) for problem in result.problems],
        "received_lists": [_place(place) for place in membership.of(school)],
        "explanation": explanation.text,
    }


def _place(place: Place) -> dict[str, Any]:
    return {"list": place.list_title, "place": place.entry.place.value}


def _procedure(assessed: AssessedProcedure) -> dict[str, Any]:
    procedure, outcome = assessed.outcome.procedure, assessed.outcome
    share = outcome.share_below_minimum
    return {
        "year": procedure.year,
        "season": procedure.season.value if procedure.season else None,
        "school_year": procedure.school_year.closing,
        "kind": procedure.kind.value,
        "subject": procedure.subject,
        "grade": procedure.grade,
        "participants": outcome.participants,
        "low": outcome.low,
        "share": None if share is None else round(float(share), _DIGITS),
        "contradiction": contradiction_phrase(outcome) or None,
    }


def _robustness(robustness: Robustness) -> dict[str, Any]:
    distance, chance = robustness.distance, robustness.chance_by_luck
    return {
        "pupils_to_change_verdict": distance.pupils if distance else None,
        "changes": [
            {**_procedure(change.procedure), "low_instead": change.low}
            for change in (distance.changes if distance else ())
        ],
        "chance_of_listing_by_luck": None if chance is None else round(chance, _DIGITS),
        "luck_rate": robustness.luck_rate,
        "prior": robustness.prior.title,
        "results": [
            {
                **_procedure(result.procedure),
                "interval_lower": round(result.interval.lower, _DIGITS),
                "interval_upper": round(result.interval.upper, _DIGITS),
                "confidence": result.interval.confidence,
                "probability_at_least_threshold": round(result.probability_low, _DIGITS),
            }
            for result in robustness.results
        ],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "id": problem.problem_id,
        "rule": problem.rule,
        "severity": problem.severity.value,
        "message": problem.message,
        "school": problem.school or None,
        "file": problem.file,
        "row": problem.row,
    }
