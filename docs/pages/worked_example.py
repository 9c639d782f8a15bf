"""A worked example of a ruleset: what goes in, and what the method makes of it."""

from collections.abc import Iterator, Mapping
from typing import Any

from docs.pages.markdown import table

from opora.domain.outcome import Outcome
from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school import School
from opora.domain.school_year import SchoolYear
from opora.domain.season import Season
from opora.identification.criterion_finding import Finding
from opora.identification.explanation import explain
from opora.identification.identify import identify
from opora.identification.procedure_phrase import counts_phrase
from opora.identification.school_result import SchoolResult
from opora.identification.terms import Terms
from opora.language.enumeration import joined
from opora.rulesets.ruleset import Ruleset

_SCHOOL = School("example", "Школа")


def example_lines(example: Mapping[str, Any], ruleset: Ruleset) -> list[str]:
    """The example as lines of a page; verdicts are computed here, never copied from the data."""
    outcomes = [_outcome(n, data) for n, data in enumerate(example["outcomes"])]
    terms = Terms(ruleset, SchoolYear(example["year"]), ruleset.readings)
    run = identify(outcomes, {}, terms)
    verdicts = [
        _verdict_row(reading.title, result)
        for reading, results in run.results.items()
        for result in results
    ]
    return [
        f"#### {example['title']}",
        "",
        example["text"],
        "",
        *table(("Процедура", "Учебный год", "Ниже минимума"), _outcome_rows(outcomes)),
        *table(("Прочтение", "Решение", "Выполнены", "Нельзя определить", "Почему"), verdicts),
    ]


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


def _outcome_rows(outcomes: list[Outcome]) -> Iterator[tuple[str, ...]]:
    resits = {True: ", до пересдач", False: ", после пересдач", None: ""}
    for outcome in outcomes:
        yield (
            outcome.procedure.title + resits[outcome.before_resits],
            str(outcome.procedure.school_year),
            counts_phrase(outcome),
        )


def _verdict_row(reading: str, result: SchoolResult) -> tuple[str, ...]:
    def titles(finding: Finding) -> str:
        return joined([found.criterion.title for found in result.with_finding(finding)])

    met, undecidable = titles(Finding.MET), titles(Finding.UNDECIDABLE)
    return reading, f"**{result.verdict.russian}**", met, undecidable, explain(result).reason
