"""Who handed in the results of a procedure, who did not, and who does not take part."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Q

from opora.domain.procedure import ProcedureIdentity
from opora_web.assessment.forms.choices import about
from opora_web.assessment.models import NotExpected, Result
from opora_web.registry.models import Municipality, School, SchoolStatus


class Handing(StrEnum):
    """Where a school stands; the missing ones are the most urgent."""

    MISSING = "missing"
    WITHOUT_COUNTS = "without-counts"
    HANDED_IN = "handed-in"
    NOT_EXPECTED = "not-expected"


@dataclass(frozen=True)
class BoardRow:
    """One school; ``result`` where there is one, ``mark`` where it does not take part."""

    school: School
    handing: Handing
    result: Result | None
    mark: NotExpected | None


@dataclass(frozen=True)
class Board:
    """Every working school of the municipality exactly once, the urgent ones first."""

    rows: tuple[BoardRow, ...]

    def only(self, schools: Collection[int]) -> "Board":
        """The same with these schools alone: a school sees itself and nobody beside it."""
        return Board(tuple(row for row in self.rows if row.school.pk in schools))

    @property
    def counts(self) -> dict[str, int]:
        """How many schools stand where; together they are all the rows."""
        counted = Counter(row.handing for row in self.rows)
        return {each.name.lower(): counted[each] for each in Handing}


def board_of(municipality: Municipality, year: int, identity: ProcedureIdentity) -> Board:
    """The board of a procedure of a school year.

    A school that handed in is counted so even if somebody said that it does not take part; a
    school that does not work any more is shown where it has a result.
    """
    results = _results(municipality, year, identity)
    marks = {
        mark.school_id: mark
        for mark in NotExpected.objects.filter(
            about(identity), school__municipality=municipality, school_year=year
        ).select_related("by")
    }
    schools = School.objects.standing().filter(
        Q(status=SchoolStatus.WORKING) | Q(pk__in=results), municipality=municipality
    )
    rows = [
        _row(school, results.get(school.pk), marks.get(school.pk)) for school in schools.in_order()
    ]
    order = list(Handing)
    return Board(tuple(sorted(rows, key=lambda row: order.index(row.handing))))


def _results(
    municipality: Municipality, year: int, identity: ProcedureIdentity
) -> dict[int, Result]:
    """One result a school, one with counts where there is any."""
    told = Result.objects.in_force().filter(
        about(identity), school__municipality=municipality, school_year=year
    )
    found = {}
    for result in told.select_related("school", "upload").order_by("pk"):
        school = result.school.merged_into_id or result.school_id
        if school not in found or None in found[school].figures:
            found[school] = result
    return found


def _row(school: School, result: Result | None, mark: NotExpected | None) -> BoardRow:
    return BoardRow(school, _handing(result, mark), result, mark)


def _handing(result: Result | None, mark: NotExpected | None) -> Handing:
    if result:
        return Handing.WITHOUT_COUNTS if None in result.figures else Handing.HANDED_IN
    return Handing.NOT_EXPECTED if mark else Handing.MISSING
