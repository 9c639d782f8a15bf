"""A result whose school is known."""

from dataclasses import dataclass

from opora.domain.name_key import name_key
from opora.domain.problem import Problem
from opora.domain.school import School
from opora.exchange.row_taken import ReadResult


@dataclass(frozen=True)
class PlacedResult:
    """A read result and the school that its row means."""

    result: ReadResult
    school: School

    def problems(self) -> tuple[Problem, ...]:
        """The remarks of the row as problems.

        Their identifiers come from the school as printed, so that a later decision about
        its name does not orphan a resolution made before.
        """
        mention, procedure = self.result.school, self.result.procedure
        about = (name_key(mention.municipality), name_key(mention.name), procedure.title)
        return tuple(
            remark.at(
                self.result.where,
                *about,
                str(self.result.before_resits),
                school=self.school.name,
            )
            for remark in self.result.remarks
        )
