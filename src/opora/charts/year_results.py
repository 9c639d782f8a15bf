"""Results of one procedure over the years, and where its series breaks."""

from collections.abc import Sequence
from dataclasses import dataclass

from opora.charts.interval_row import IntervalRow
from opora.domain.school_year import SchoolYear


@dataclass(frozen=True)
class YearResult:
    """``low`` of ``participants`` in one school year; ``None`` where nobody knows.

    ``is_low`` is what the rule says of the result, ``None`` where it does not say.
    """

    year: SchoolYear
    low: int | None
    participants: int | None
    is_low: bool | None = None


@dataclass(frozen=True)
class SeriesBreak:
    """``year`` cannot be compared with the years before it, for the ``reason``.

    The reason is a Russian phrase: «новая шкала», «формат работы изменён».
    """

    year: SchoolYear
    reason: str

    def __post_init__(self) -> None:
        """Refuse a break that nobody could explain."""
        assert self.reason.strip(), "a break of a series needs its reason"


@dataclass(frozen=True)
class SeriesYear:
    """One school year of a series; ``broken`` says why it cannot be compared with those before.

    ``broken`` is empty where the series goes on.
    """

    year: SchoolYear
    result: IntervalRow
    broken: str

    @property
    def has_counts(self) -> bool:
        """Whether the year has a place in the picture."""
        return self.result.share is not None


def series_of(
    results: Sequence[YearResult], breaks: Sequence[SeriesBreak]
) -> tuple[SeriesYear, ...]:
    """Every year from the first result to the last, also those without a result."""
    by_year = {result.year: result for result in results}
    assert len(by_year) == len(results), "two results of one year are two series"
    if not by_year:
        return ()
    last = max(by_year)
    years = last.window(last.closing - min(by_year).closing + 1)
    return tuple(
        SeriesYear(
            year,
            _row(by_year.get(year) or YearResult(year, None, None)),
            "; ".join(one.reason for one in breaks if one.year == year and year > years[0]),
        )
        for year in years
    )


def _row(result: YearResult) -> IntervalRow:
    return IntervalRow(str(result.year), result.low, result.participants, result.is_low)
