"""The ways to find comparable schools that come with the method."""

from functools import cache

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.reference.likeness import Likeness
from opora.reference.likeness_file import likenesses_of
from opora.reference.packaged_tables import packaged_tables


@cache
def likenesses() -> tuple[Likeness, ...]:
    """Those of all years, loaded and checked once."""
    return tuple(
        likeness
        for name, content in packaged_tables("likenesses")
        for likeness in likenesses_of(name, content)
    )


def likeness_for(year: SchoolYear) -> Likeness:
    """By what schools are compared in a school year; refuses a year for which nothing says it."""
    for likeness in likenesses():
        if year in likeness.provenance.valid_years:
            return likeness
    raise OporaError(
        f"Для {year} учебного года не сказано, по чему сопоставлять школы: выберите другой год."
    )
