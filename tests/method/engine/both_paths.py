"""Verdicts by the table and by the method school by school, brought to one shape."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from tests.method.engine.stored_rows import Row, stored_rows

from opora.domain.outcome import Outcome
from opora.domain.school_year import SchoolYear
from opora.engine.database import Limits
from opora.engine.verdict_table import write_verdict_table
from opora.exchange.intake import Intake, outcome_order
from opora.exchange.outcomes.outcomes_file import write_outcomes
from opora.identification.identify import identify
from opora.identification.school_result import SchoolResult
from opora.identification.terms import Terms
from opora.rulesets.ruleset import Ruleset


def terms_of(ruleset: Ruleset, year: int = 2023) -> Terms:
    return Terms(ruleset, SchoolYear(year), ruleset.readings, ruleset.risk_zone)


def by_table(outcomes: list[Outcome], terms: Terms, folder: Path) -> list[Row]:
    """The rows of the table, in its order."""
    stored, verdicts = folder / "outcomes.parquet", folder / "verdicts.parquet"
    unmarked = tuple(replace(outcome, problem_ids=()) for outcome in outcomes)
    write_outcomes(stored, Intake(unmarked, ()))
    write_verdict_table(stored, verdicts, terms, limits=Limits(threads=1))
    return stored_rows(verdicts)


def by_method(outcomes: list[Outcome], terms: Terms) -> list[Row]:
    """The same rows from the method; outcomes in the order in which they are stored."""
    run = identify(sorted(outcomes, key=outcome_order), {}, terms)
    rows = [
        row_of(result, reading.name) | {"list_status": "расчётный список"}
        for reading, results in run.results.items()
        for result in results
    ]
    return sorted(rows, key=lambda row: (row["school_code"], row["reading"]))


def row_of(result: SchoolResult, reading: str) -> Row:
    low = Counter(procedure.year for procedure in result.low_procedures)
    return {
        "school_code": result.record.school.code,
        "reading": reading,
        "verdict": result.verdict,
        "is_excluded": result.is_excluded,
        **{f"criterion_{f.criterion.code}": f.finding for f in result.findings},
        **{f"risk_{f.definition.code}": f.finding for f in result.risk},
        **{f"low_{year.closing}": low[year] for year in result.record.window},
        "severity": result.severity.code if result.severity else None,
        "severity_is_certain": result.severity_is_certain,
    }
