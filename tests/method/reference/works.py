"""Works and scales made for the tests of dated tables."""

from typing import Any

from opora.domain.procedure import Procedure, ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.domain.season import Season
from opora.reference.mark_band import MarkBand
from opora.reference.mark_scale import MarkScale
from opora.reference.provenance import Provenance
from opora.reference.requirement import Requirement
from opora.reference.status import Status

PLAIN_BANDS = (MarkBand(2, 0, 4), MarkBand(3, 5, 7), MarkBand(4, 8, 10), MarkBand(5, 11, 18))


def a_work(kind: str, subject: str, year: int, grade: int | None = None, **more: Any) -> Procedure:
    season = Season(more.pop("season")) if "season" in more else None
    return Procedure(year, season, ProcedureKind(kind), subject, grade, **more)


def a_provenance(*years: int, status: str = "public") -> Provenance:
    valid = tuple(SchoolYear(year) for year in years or (2022,))
    return Provenance("письмо", Status(status), valid)


def a_scale(
    bands: tuple[MarkBand, ...] = PLAIN_BANDS,
    *,
    kind: str = "oge",
    grade: int | None = None,
    years: tuple[int, ...] = (2022,),
    region: str | None = None,
) -> MarkScale:
    identity = ProcedureIdentity(ProcedureKind(kind), "физика", grade)
    return MarkScale(identity, bands, a_provenance(*years), region)


def with_requirement(mark: int, requirement: Requirement) -> tuple[MarkBand, ...]:
    return tuple(
        MarkBand(band.mark, band.lowest, band.highest, requirement if band.mark == mark else None)
        for band in PLAIN_BANDS
    )
