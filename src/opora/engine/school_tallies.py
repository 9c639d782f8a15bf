"""Settled procedures → one row of counts a school, as SQL: all that criteria need to know.

The counterpart of :mod:`opora.identification.tally`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opora.engine.low_result import LowResult
from opora.rulesets.criterion import WorseningTrend


@dataclass(frozen=True)
class Tallies:
    """What is counted over the school years of the window (oldest first), and the columns' names.

    ``counted_low`` are the definitions by which the ruleset's criteria take a result for low;
    severity and risk zones may use others.
    """

    years: tuple[int, ...]
    low_results: tuple[LowResult, ...]
    counted_low: tuple[LowResult, ...]
    trends: tuple[WorseningTrend, ...]

    def low(self, definition: LowResult, year: int) -> str:
        """Column: how many results of the year are low."""
        return f"low_{self.low_results.index(definition)}_in_{year}"

    def unknown(self, year: int) -> str:
        """Column: how many results of the year are unknown."""
        return f"unknown_in_{year}"

    def missing(self, year: int) -> str:
        """Column: nothing that the rule counts came in for the year."""
        return f"missing_{year}"

    def most_low(self, definition: LowResult) -> str:
        """Column: in how many years of the window one and the same procedure was low, at most."""
        return f"most_low_{self.low_results.index(definition)}"

    def most_maybe(self, definition: LowResult) -> str:
        """Column: the same, unknown results taken for low."""
        return f"most_maybe_{self.low_results.index(definition)}"

    def any_low(self, year: int) -> str:
        """Column: how many results of the year any criterion takes for low."""
        return f"low_in_{year}"

    def worsened(self, trend: WorseningTrend) -> str:
        """Column: whether some procedure worsened so much in the last year."""
        return f"worsened_{self.trends.index(trend)}"


def school_tallies(schools: str, settled: str, tallies: Tallies) -> str:
    """A query: a row per row of ``schools``, also where ``settled`` has none of it."""
    columns = ", ".join(_filled(tallies))
    return f"""SELECT schools.*, {columns} FROM {schools} AS schools
        LEFT JOIN (SELECT school_code, {", ".join(_of_school(tallies))}
            FROM ({_by_identity(settled, tallies)}) GROUP BY school_code) AS counts
        USING (school_code)"""


def _filled(tallies: Tallies) -> Iterator[str]:
    """A school of which nothing settled has no low results and misses every year."""
    for year in tallies.years:
        yield f"coalesce({tallies.missing(year)}, true) AS {tallies.missing(year)}"
    flags = [tallies.worsened(trend) for trend in tallies.trends]
    yield from (f"coalesce({flag}, false) AS {flag}" for flag in flags)
    yield from (f"coalesce({count}, 0)::INTEGER AS {count}" for count in _counts(tallies))


def _counts(tallies: Tallies) -> Iterator[str]:
    for year in tallies.years:
        yield tallies.unknown(year)
        yield tallies.any_low(year)
        yield from (tallies.low(definition, year) for definition in tallies.low_results)
    for definition in tallies.low_results:
        yield tallies.most_low(definition)
        yield tallies.most_maybe(definition)


def _of_school(tallies: Tallies) -> Iterator[str]:
    """Aggregates over the procedures of a school."""
    for year in tallies.years:
        yield f"bool_and({tallies.missing(year)}) AS {tallies.missing(year)}"
        for count in (tallies.unknown(year), tallies.any_low(year)):
            yield f"count_if({count}) AS {count}"
        for definition in tallies.low_results:
            count = tallies.low(definition, year)
            yield f"count_if({count}) AS {count}"
    for definition in tallies.low_results:
        low = [tallies.low(definition, year) for year in tallies.years]
        maybe = [f"({tallies.low(definition, y)} OR {tallies.unknown(y)})" for y in tallies.years]
        yield f"max({_how_many(low)}) AS {tallies.most_low(definition)}"
        yield f"max({_how_many(maybe)}) AS {tallies.most_maybe(definition)}"
    for trend in tallies.trends:
        yield f"bool_or({_worsened(trend)}) AS {tallies.worsened(trend)}"


def _how_many(truths: Sequence[str]) -> str:
    return " + ".join(f"{truth}::INTEGER" for truth in truths)


def _by_identity(settled: str, tallies: Tallies) -> str:
    """One and the same procedure over the years: a row of flags."""
    flags = [f"coalesce(bool_or({truth}), false) AS {name}" for truth, name in _flags(tallies)]
    missing = [
        f"coalesce(bool_and(school_year <> {year}), true) AS {tallies.missing(year)}"
        for year in tallies.years
    ]
    return f"""SELECT school_code, kind, subject, identity_grade,
            {", ".join([*flags, *missing, *_shares(tallies)])}
        FROM {settled} GROUP BY school_code, kind, subject, identity_grade"""


def _flags(tallies: Tallies) -> Iterator[tuple[str, str]]:
    for year in tallies.years:
        this_year = f"school_year = {year}"
        yield f"{this_year} AND is_unknown", tallies.unknown(year)
        any_low = " OR ".join(definition.sql() for definition in tallies.counted_low)
        yield f"{this_year} AND is_counted AND ({any_low})", tallies.any_low(year)
        for definition in tallies.low_results:
            is_low = f"{this_year} AND is_counted AND {definition.sql()}"
            yield is_low, tallies.low(definition, year)


def _shares(tallies: Tallies) -> Iterator[str]:
    """The counts of the last two years, for trends; a window of one year has no earlier one."""
    if tallies.trends:
        last = tallies.years[-1]
        for name, year in (("now", last), ("then", last - 1)):
            for count in ("low", "participants"):
                of_year = f"is_counted AND school_year = {year}"
                yield f"max({count}) FILTER (WHERE {of_year})::HUGEINT AS {count}_{name}"


def _worsened(trend: WorseningTrend) -> str:
    """``now - then >= min_rise`` brought to one denominator."""
    rise = trend.min_rise
    return (
        f"coalesce((low_now * participants_then - low_then * participants_now)"
        f" * {rise.denominator} >= {rise.numerator} * participants_now * participants_then, false)"
    )
