"""What one row of a file was found to say, before schools are told apart."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol, Self

from opora.domain.procedure import Procedure
from opora.domain.work_summary import WorkSummary
from opora.exchange.figures import Figures
from opora.exchange.rules.rule import Remark
from opora.exchange.told_pupil import ToldPupil
from opora.exchange.where import Where


@dataclass(frozen=True)
class SchoolMention:
    """A school as a row names it; ``code`` only where the source gives one.

    ``name`` is «» where the source knows schools by their codes alone.
    """

    name: str
    municipality: str = ""
    region: str = ""
    kind: str | None = None
    code: str | None = None

    def placed_in(self, municipality: str, region: str) -> Self:
        """The mention with these where the file names none."""
        return replace(
            self,
            municipality=self.municipality or municipality,
            region=self.region or region,
        )


class Scored(Protocol):
    """Scores and tasks of the pupils of one result, reckoned when somebody asks."""

    def summary(self) -> WorkSummary | None:
        """The counts, ``None`` where nobody has a score."""


@dataclass(frozen=True)
class ReadResult:
    """School × procedure with believable figures and the remarks made on the way.

    ``where`` is the row that tells it. A result counted from many rows names those in
    ``counted_rows``, none if nobody counts, and in ``source`` where they all stand; ``pupils``
    are the participants in it and those who were absent; ``scored`` their scores and tasks.
    """

    where: Where
    school: SchoolMention
    procedure: Procedure
    figures: Figures
    before_resits: bool | None = None
    remarks: tuple[Remark, ...] = ()
    counted_rows: tuple[Where, ...] | None = None
    source: str = ""
    pupils: tuple[ToldPupil, ...] = field(default=(), repr=False)
    scored: Scored | None = field(default=None, repr=False, compare=False)

    @property
    def rows(self) -> tuple[Where, ...]:
        """The rows that are in the figures."""
        return (self.where,) if self.counted_rows is None else self.counted_rows

    @property
    def place(self) -> str:
        """Russian name of where it was read, for papers."""
        return self.source or self.where.title


class RowPurpose(StrEnum):
    """What a row is there for; only a row of results has to end in an outcome or a problem.

    An absent pupil is no participant and takes part in no outcome.
    """

    RESULT = "result"
    ABSENT = "absent"
    SCHOOL = "school"
    HEADING = "heading"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class RowTaken:
    """One row: its results, the schools it names, and remarks that belong to no result.

    Only a line that lists schools names several.
    """

    where: Where
    purpose: RowPurpose
    results: tuple[ReadResult, ...] = ()
    remarks: tuple[Remark, ...] = ()
    schools: tuple[SchoolMention, ...] = ()

    @property
    def is_lost(self) -> bool:
        """Whether there was a result to take, and none could be taken."""
        return self.purpose is RowPurpose.RESULT and not self.results

    def placed_in(self, municipality: str, region: str) -> Self:
        """The row with these for all its schools of which the file names none."""
        if not (self.schools or self.results) or not (municipality or region):
            return self
        return replace(
            self,
            schools=tuple(one.placed_in(municipality, region) for one in self.schools),
            results=tuple(
                replace(one, school=one.school.placed_in(municipality, region))
                for one in self.results
            ),
        )
