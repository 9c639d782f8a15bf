"""Kinds of criteria as SQL over one row of a school's tallies, one function a kind.

The counterpart of :mod:`opora.identification.criterion_finding`: every criterion is asked twice,
with unknown results taken for not low and for low. A year without any data could have held any
number of low results, of one procedure and of several.
"""

from dataclasses import dataclass
from typing import assert_never

from opora.engine.low_result import low_result_of
from opora.engine.school_tallies import Tallies
from opora.identification.criterion_finding import Finding
from opora.rulesets.criterion import Criterion, Over, WorseningTrend


def finding_sql(rule: Criterion | WorseningTrend, tallies: Tallies) -> str:
    """An expression: the value of :class:`Finding` for the school of the row."""
    match rule:
        case Criterion() as criterion:
            return _finding(
                _is_met(_Asked(criterion, tallies, unknown_is_low=False)),
                _is_met(_Asked(criterion, tallies, unknown_is_low=True)),
            )
        case WorseningTrend() as trend:
            # A trend is a sign that is there or is not: nobody guesses at an unknown share.
            return _finding(tallies.worsened(trend), "false")
        case _:
            assert_never(rule)


def _finding(certainly: str, possibly: str) -> str:
    return (
        f"CASE WHEN {certainly} THEN '{Finding.MET}' WHEN {possibly} THEN '{Finding.UNDECIDABLE}'"
        f" ELSE '{Finding.NOT_MET}' END"
    )


@dataclass(frozen=True)
class _Asked:
    """One criterion, asked with unknown results taken for low or for not low."""

    criterion: Criterion
    tallies: Tallies
    unknown_is_low: bool

    def several_in(self, year: int) -> str:
        """Whether enough results of the year are low."""
        return f"({self.is_empty(year)} OR {self.low(year)} >= {self.criterion.min_low})"

    def low(self, year: int) -> str:
        """How many results of the year are low."""
        low = self.tallies.low(low_result_of(self.criterion), year)
        return f"{low} + {self.tallies.unknown(year)}" if self.unknown_is_low else low

    def is_empty(self, year: int) -> str:
        """Whether the year could have held anything."""
        return self.tallies.missing(year) if self.unknown_is_low else "false"

    def most_years(self) -> str:
        """In how many years one procedure is low: its own, and those of which nothing is known."""
        definition = low_result_of(self.criterion)
        if not self.unknown_is_low:
            return self.tallies.most_low(definition)
        missing = [f"{self.tallies.missing(year)}::INTEGER" for year in self.tallies.years]
        return " + ".join([self.tallies.most_maybe(definition), *missing])


def _is_met(asked: _Asked) -> str:
    is_same, over = asked.criterion.same_procedure, asked.criterion.over
    match over:
        case Over.TOTAL:
            return _same_in_total(asked) if is_same else _several_in_total(asked)
        case Over.LAST_YEAR:
            return _same_in_last_year(asked) if is_same else _several_in_last_year(asked)
        case Over.EACH_YEAR:
            return _same_in_each_year(asked) if is_same else _several_in_each_year(asked)
        case _:
            assert_never(over)


def _several_in_total(asked: _Asked) -> str:
    empty = " OR ".join(asked.is_empty(year) for year in asked.tallies.years)
    low = " + ".join(asked.low(year) for year in asked.tallies.years)
    return f"({empty} OR {low} >= {asked.criterion.min_low})"


def _several_in_last_year(asked: _Asked) -> str:
    return asked.several_in(asked.tallies.years[-1])


def _several_in_each_year(asked: _Asked) -> str:
    return " AND ".join(asked.several_in(year) for year in asked.tallies.years)


def _same_in_total(asked: _Asked) -> str:
    return f"{asked.most_years()} >= {asked.criterion.min_low}"


def _same_in_last_year(asked: _Asked) -> str:
    # One procedure has one result a year, so more than one is never met. One of one and the same
    # procedure is one of any.
    return _several_in_last_year(asked) if asked.criterion.min_low == 1 else "false"


def _same_in_each_year(asked: _Asked) -> str:
    return f"{asked.most_years()} >= {len(asked.tallies.years)}"
