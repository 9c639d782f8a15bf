"""What is kept of one school's verdict: everything that its page will ever say."""

from collections.abc import Iterator
from typing import Any

from opora.identification.criterion_phrase import criterion_sentence
from opora.identification.explanation import explain
from opora.identification.identify import Identification
from opora.identification.procedure_phrase import contradiction_phrase, counts_phrase
from opora.identification.result_json import as_data
from opora.identification.robustness import ResultRobustness
from opora.identification.school_record import AssessedProcedure
from opora.identification.school_result import SchoolResult
from opora.rulesets.ruleset import Reading

_DIGITS = 6


def verdict_data(run: Identification) -> Iterator[tuple[Reading, SchoolResult, dict[str, Any]]]:
    """The method's JSON of each school under each reading, and beside it what a page shows more.

    Kept whole, so that a page says the same years later, and asks the database once.
    """
    told = as_data(run)["readings"]
    for reading, results in run.results.items():
        for result, data in zip(results, told[reading.name], strict=True):
            yield reading, result, {**data, **_more(result)}


def _more(result: SchoolResult) -> dict[str, Any]:
    explanation = explain(result)
    honesty = {one.procedure: one for one in result.robustness.results}
    low = frozenset(result.low_procedures)
    return {
        "gist": list(explanation.gist),
        "trace": list(explanation.trace),
        "remarks": list(explanation.remarks),
        "criteria": [
            {
                "code": finding.criterion.code,
                "title": finding.criterion.title,
                "finding": finding.finding.value,
                "sentence": criterion_sentence(finding, result.record),
            }
            for finding in result.findings
        ],
        "procedures": [
            _procedure(one, honesty.get(one), is_low=one in low) for one in result.record.procedures
        ],
    }


def _procedure(
    assessed: AssessedProcedure, honesty: ResultRobustness | None, *, is_low: bool
) -> dict[str, Any]:
    outcome = assessed.outcome
    share = outcome.share_below_minimum
    return {
        "title": outcome.procedure.title,
        "identity": assessed.identity.title,
        "school_year": assessed.year.closing,
        "standing": assessed.standing.value,
        "why": assessed.why,
        "counts": counts_phrase(outcome),
        "low": outcome.low,
        "participants": outcome.participants,
        "share": None if share is None else round(float(share), _DIGITS),
        "is_low": is_low,
        "contradiction": contradiction_phrase(outcome),
        "interval": [round(honesty.interval.lower, _DIGITS), round(honesty.interval.upper, _DIGITS)]
        if honesty
        else None,
        "probability_low": round(honesty.probability_low, _DIGITS) if honesty else None,
        "source": outcome.source,
    }
