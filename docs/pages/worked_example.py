"""A worked example of a ruleset as lines of a page."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from docs.pages.markdown import table

from opora.domain.outcome import Outcome
from opora.identification.criterion_finding import Finding
from opora.identification.explanation import explain
from opora.identification.procedure_phrase import counts_phrase
from opora.identification.school_result import SchoolResult
from opora.identification.worked_example import worked_example
from opora.language.enumeration import joined
from opora.rulesets.ruleset import Ruleset


def example_lines(example: Mapping[str, Any], ruleset: Ruleset) -> list[str]:
    """The example as lines of a page; verdicts are computed, never copied from the data."""
    worked = worked_example(example, ruleset)
    verdicts = [
        _verdict_row(reading.title, result)
        for reading, results in worked.run.results.items()
        for result in results
    ]
    return [
        f"#### {worked.title}",
        "",
        worked.text,
        "",
        *table(("Процедура", "Учебный год", "Ниже минимума"), _outcome_rows(worked.outcomes)),
        *table(("Прочтение", "Решение", "Выполнены", "Нельзя определить", "Почему"), verdicts),
    ]


def _outcome_rows(outcomes: Iterable[Outcome]) -> Iterator[tuple[str, ...]]:
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
