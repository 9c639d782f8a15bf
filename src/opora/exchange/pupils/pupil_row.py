"""One pupil in one work, as a row of a protocol tells it."""

from dataclasses import dataclass

from opora.domain.problem import Severity
from opora.exchange.row_taken import SchoolMention
from opora.exchange.rules.rule import Remark
from opora.exchange.where import Where


@dataclass(frozen=True, slots=True)
class PupilRow:
    """What is kept of a row; names, documents and the journal mark never are.

    ``school`` is ``None`` where the row names none that can be believed. ``pupil`` is the code
    within the school and the year, «» where there is none. ``score`` is the primary score,
    ``mark`` the mark of the work; it ``mark_is_derived`` where it comes from a scale and not from
    the file. ``below_minimum`` is stated by exams without marks. A remark that is an error keeps
    the row from being counted.
    """

    where: Where
    school: SchoolMention | None
    pupil: str
    attended: bool
    score: int | None = None
    mark: int | None = None
    below_minimum: bool | None = None
    mark_is_derived: bool = False
    remarks: tuple[Remark, ...] = ()

    @property
    def is_counted(self) -> bool:
        """Whether the pupil is a participant whose result can be believed."""
        return self.attended and self.school is not None and not self._has_error

    @property
    def _has_error(self) -> bool:
        return any(remark.rule.severity is Severity.ERROR for remark in self.remarks)
