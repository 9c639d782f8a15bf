"""A ruleset as people read it: wording, basis, status, what is counted, worked cases."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from opora.domain.outcome import Outcome
from opora.identification.explanation import explain
from opora.identification.procedure_phrase import counts_phrase
from opora.identification.worked_example import WorkedExample, worked_example
from opora.language.enumeration import joined
from opora.rulesets.build import build
from opora.rulesets.document import RulesetDocument
from opora.rulesets.library import risk_zones, ruleset_document, worked_examples
from opora.rulesets.ruleset_words import (
    counting_phrases,
    criterion_phrase,
    threshold_phrase,
    trend_phrase,
)
from opora_web.identification.presenters.verdict_words import VerdictWords, verdict_words
from opora_web.identification.unknown_numbers import unknown_numbers

_RESITS = {True: ", до пересдач", False: ", после пересдач", None: ""}


@dataclass(frozen=True)
class RuleLine:
    """A criterion, a category or a definition: its wording and what the program checks."""

    title: str
    wording: str
    checked: str


@dataclass(frozen=True)
class CaseVerdict:
    """What the rule says of a worked case under one reading."""

    reading: str
    words: VerdictWords
    reason: str


@dataclass(frozen=True)
class Case:
    """A worked case: its results and the verdicts, reckoned by the program."""

    title: str
    text: str
    results: tuple[tuple[str, str, str], ...]
    verdicts: tuple[CaseVerdict, ...]


@dataclass(frozen=True)
class RulePage:
    """Everything that is known of a ruleset and everything that is not."""

    ruleset_id: str
    data: Mapping[str, Any]
    is_draft: bool
    years: str
    sha256: str
    wording: str
    counted: tuple[str, ...]
    criteria: tuple[RuleLine, ...]
    severity: tuple[RuleLine, ...]
    risk_zone: tuple[RuleLine, ...]
    readings: tuple[tuple[str, bool], ...]
    further_lists: tuple[RuleLine, ...]
    unknown: tuple[str, ...]
    cases: tuple[Case, ...]


def rule_page(ruleset_id: str) -> RulePage:
    """The whole page of one ruleset. Raises ``OporaError`` for a name that there is not."""
    document = ruleset_document(ruleset_id)
    data = document.data
    return RulePage(
        ruleset_id=ruleset_id,
        data=data,
        is_draft=document.is_draft,
        years=joined([str(year) for year in document.valid_years]),
        sha256=document.sha256,
        wording=" ".join(data["wording"].split()),
        counted=(
            threshold_phrase(data["low_result"]["threshold"]),
            *counting_phrases(data["counts"]),
        ),
        criteria=_lines(data["criteria"]),
        severity=_lines(data["severity"]),
        risk_zone=tuple(_definition(risk_zones()[code]) for code in data["risk_zone"]),
        readings=tuple(_readings(data["readings"])),
        further_lists=tuple(
            RuleLine(entry["title"], entry["wording"], "")
            for entry in data.get("further_lists", {}).values()
        ),
        unknown=tuple(unknown_numbers(document).values()),
        cases=_cases(document),
    )


def _lines(rules: Mapping[str, Mapping[str, Any]]) -> tuple[RuleLine, ...]:
    return tuple(
        RuleLine(rule["title"], " ".join(rule["wording"].split()), criterion_phrase(rule))
        for rule in rules.values()
    )


def _definition(data: Mapping[str, Any]) -> RuleLine:
    phrase = trend_phrase if data["kind"] == "worsening-trend" else criterion_phrase
    return RuleLine(data["title"], data["source"], phrase(data))


def _readings(data: Mapping[str, Any]) -> Iterable[tuple[str, bool]]:
    for name, entry in data.get("named", {}).items():
        yield entry["title"], name == data["default"]


def _cases(document: RulesetDocument) -> tuple[Case, ...]:
    examples = worked_examples(document.ruleset_id)
    if not examples:
        return ()
    ruleset = build(document, risk_zones())
    return tuple(_case(worked_example(example, ruleset)) for example in examples)


def _case(worked: WorkedExample) -> Case:
    return Case(
        title=worked.title,
        text=worked.text,
        results=tuple(_result(outcome) for outcome in worked.outcomes),
        verdicts=tuple(
            CaseVerdict(reading.title, verdict_words(result.verdict), explain(result).reason)
            for reading, results in worked.run.results.items()
            for result in results
        ),
    )


def _result(outcome: Outcome) -> tuple[str, str, str]:
    procedure = outcome.procedure
    title = procedure.title + _RESITS[outcome.before_resits]
    return title, str(procedure.school_year), counts_phrase(outcome)
