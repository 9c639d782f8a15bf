"""Outcomes of a country → a table of verdicts, Parquet to Parquet.

The same rulesets, criteria and readings as :mod:`opora.identification`, with the same answers
(tests hold the two against each other); without explanations and chances, which are read school
by school.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from opora.domain.errors import OporaError
from opora.domain.verdict import Verdict
from opora.engine.criterion_sql import finding_sql
from opora.engine.database import Limits, working_database
from opora.engine.low_result import low_results_of
from opora.engine.parquet_table import require_columns
from opora.engine.progress import SILENT, Progress
from opora.engine.school_tallies import Tallies, school_tallies
from opora.engine.settlement import settled
from opora.engine.sql_text import literal, literals, name, parquet, write_parquet
from opora.identification.criterion_finding import Finding
from opora.identification.terms import Terms
from opora.language.numbers import grouped
from opora.rulesets.criterion import Criterion, WorseningTrend
from opora.rulesets.ruleset import Reading

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_NEEDED = (
    *("school_code", "school_name", "school_year", "kind", "subject", "grade"),
    *("before_resits", "participants", "low"),
)
_IMPOSSIBLE = "school_year IS NULL OR participants < 0 OR low < 0 OR low > participants"


def write_verdict_table(
    outcomes: Path,
    verdicts: Path,
    terms: Terms,
    *,
    limits: Limits = Limits(),  # noqa: B008  # frozen: nobody can change the default
    progress: Progress = SILENT,
) -> int:
    """Judge every school of a file of outcomes under every reading; returns the schools.

    Columns: school_code, reading, verdict, is_excluded, ``criterion_<code>`` and ``risk_<code>``
    (met, not_met, undecidable), ``low_<school year>`` (counted results that any criterion takes
    for low), severity (code of the category, null unless listed), severity_is_certain, and
    list_status: computed list or scenario, in words. Rows stand
    in the order of school codes. Raises ``OporaError`` for a file with columns missing or with
    impossible counts.
    """
    with working_database(limits) as connection:
        columns = require_columns(connection, [outcomes], _NEEDED)
        _refuse_impossible(connection, outcomes)
        tallies = _tallies(terms)
        years = ", ".join(map(str, tallies.years))
        progress.stage(
            f"Школы проверяются по набору {terms.ruleset.ruleset_id}, учебные годы: {years}…"
        )
        has_kind = "school_kind" in columns
        progress.execute(connection, _tallied(outcomes, terms, tallies, has_kind=has_kind))
        connection.execute(write_parquet(_all_readings(terms, tallies), verdicts))
        ((schools,),) = connection.execute("SELECT count(*) FROM tallied").fetchall()
    progress.stage(f"Решений: {grouped(schools * len(terms.readings))}, школ: {grouped(schools)}.")
    return int(schools)


def _refuse_impossible(connection: "DuckDBPyConnection", outcomes: Path) -> None:
    query = f"SELECT count(*) FROM {parquet([outcomes])} WHERE {_IMPOSSIBLE}"
    ((wrong,),) = connection.execute(query).fetchall()
    if wrong:
        raise OporaError(
            f"Файл «{outcomes.name}»: строк с невозможными числами — {grouped(wrong)} (нет "
            "учебного года, число меньше нуля или ниже минимума больше, чем участников). "
            "Исправьте их."
        )


def _tallies(terms: Terms) -> Tallies:
    ruleset = terms.ruleset
    risk = [definition.rule for definition in terms.risk_definitions]
    criteria = [rule for rule in risk if isinstance(rule, Criterion)]
    return Tallies(
        years=tuple(year.closing for year in ruleset.window(terms.year)),
        low_results=low_results_of([*ruleset.criteria, *ruleset.severity, *criteria]),
        counted_low=low_results_of(ruleset.criteria),
        trends=tuple(rule for rule in risk if isinstance(rule, WorseningTrend)),
    )


def _tallied(outcomes: Path, terms: Terms, tallies: Tallies, *, has_kind: bool) -> str:
    counting = terms.ruleset.counting
    excluded = counting.excluded_school_kinds if has_kind else frozenset()
    rows = parquet([outcomes])
    counted = settled(rows, counting, tallies.years)
    query = school_tallies(f"({_schools(outcomes, excluded)})", f"({counted})", tallies)
    return f"CREATE TABLE tallied AS {query}"


def _schools(outcomes: Path, excluded: frozenset[str]) -> str:
    """Every school of the file; its kind is that of its latest name, as everywhere."""
    if not excluded:
        # The usual case, and four times faster than asking for the kind.
        return f"SELECT DISTINCT school_code, false AS is_excluded FROM {parquet([outcomes])}"
    latest = "(school_year, school_name, -file_row_number)"
    return f"""SELECT school_code,
            arg_max(coalesce(school_kind, ''), {latest}) IN ({literals(excluded)}) AS is_excluded
        FROM {parquet([outcomes], numbered=True)} GROUP BY school_code"""


def _all_readings(terms: Terms, tallies: Tallies) -> str:
    readings = " UNION ALL ".join(_reading(terms, tallies, one) for one in terms.readings)
    return f"{readings} ORDER BY school_code, reading"


def _reading(terms: Terms, tallies: Tallies, reading: Reading) -> str:
    ruleset = terms.ruleset
    criteria = {f"criterion_{c.code}": c for c in ruleset.criteria_under(reading)}
    risk = {f"risk_{d.code}": d.rule for d in terms.risk_definitions}
    severity = {f"severity_{c.code}": c for c in ruleset.severity}
    found = [
        f"{finding_sql(rule, tallies)} AS {name(column)}"
        for column, rule in {**criteria, **risk, **severity}.items()
    ]
    low = [f"{tallies.any_low(year)} AS low_{year}" for year in tallies.years]
    shown = ", ".join(map(name, [*criteria, *risk, *(f"low_{year}" for year in tallies.years)]))
    return f"""SELECT school_code, reading, verdict, is_excluded, {shown},
            {_severity(ruleset.severity)} AS severity, {_is_certain(ruleset.severity)}
                AS severity_is_certain, {literal(terms.list_status)} AS list_status
        FROM (SELECT *, {_verdict(list(criteria), list(risk))} AS verdict
            FROM (SELECT school_code, is_excluded, {literal(reading.name)} AS reading,
                {", ".join([*found, *low])} FROM tallied))"""


def _verdict(criteria: Sequence[str], risk: Sequence[str]) -> str:
    return f"""CASE WHEN is_excluded THEN '{Verdict.NOT_LISTED}'
        WHEN {_any(criteria, Finding.MET)} THEN '{Verdict.LISTED}'
        WHEN {_any(criteria, Finding.UNDECIDABLE)} THEN '{Verdict.NOT_ASSESSABLE}'
        WHEN {_any(risk, Finding.MET)} THEN '{Verdict.RISK_ZONE}'
        ELSE '{Verdict.NOT_LISTED}' END"""


def _any(columns: Sequence[str], finding: Finding) -> str:
    return " OR ".join(f"{name(column)} = '{finding}'" for column in columns) or "false"


def _severity(categories: Sequence[Criterion]) -> str:
    """The strongest category that is met by a listed school."""
    met = [
        f"WHEN {name(f'severity_{c.code}')} = '{Finding.MET}' THEN {literal(c.code)}"
        for c in categories
    ]
    return f"CASE WHEN verdict <> '{Verdict.LISTED}' THEN NULL::VARCHAR {' '.join(met)} END"


def _is_certain(categories: Sequence[Criterion]) -> str:
    """Whether nothing unknown stands before the category: the first answer but «no» decides."""
    columns = [name(f"severity_{category.code}") for category in categories]
    answers = [f"WHEN {c} <> '{Finding.NOT_MET}' THEN {c} = '{Finding.MET}'" for c in columns]
    return f"CASE WHEN verdict <> '{Verdict.LISTED}' THEN true {' '.join(answers)} ELSE true END"
