"""Results of one procedure over years: which of them may stand in one row."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from opora.domain.procedure import ProcedureIdentity
from opora.domain.school_year import SchoolYear
from opora.language.numbers import decimal
from opora.reference.series_break import SeriesBreak
from opora.reference.status import Status

_IN_THE_FILES = "наибольший балл, который называют сами файлы результатов"


def breaks_by_maximum(
    identity: ProcedureIdentity, maximums: Mapping[SchoolYear, float]
) -> tuple[SeriesBreak, ...]:
    """A break wherever the greatest score of the work changed; years without one are left out."""
    return tuple(
        SeriesBreak(
            kind=identity.kind,
            subject=identity.subject,
            grade=identity.grade,
            first_year=later,
            reason=(
                f"наибольший балл стал {_told(maximums[later])}, в {earlier} учебном году был "
                f"{_told(maximums[earlier])}"
            ),
            source=_IN_THE_FILES,
            status=Status.DOCUMENT,
        )
        for earlier, later in pairwise(sorted(maximums))
        if maximums[earlier] != maximums[later]
    )


def segments(
    years: Iterable[SchoolYear], breaks: Iterable[SeriesBreak]
) -> tuple[tuple[SchoolYear, ...], ...]:
    """The years in runs within which results are comparable, oldest first.

    ``breaks`` are those of the one procedure; no line is drawn from one run to the next.
    """
    parting = tuple(breaks)
    runs: list[list[SchoolYear]] = []
    for year in sorted(set(years)):
        if runs and not any(each.parts(runs[-1][-1], year) for each in parting):
            runs[-1].append(year)
        else:
            runs.append([year])
    return tuple(map(tuple, runs))


def _told(score: float) -> str:
    return decimal(score, 0 if score == int(score) else 1)
