"""One pupil in one work, as a row of a protocol tells it."""

from dataclasses import dataclass

from opora.domain.problem import Severity
from opora.exchange.row_taken import SchoolMention
from opora.exchange.rules.about_pupils import PUPIL_ENTERED_TWICE, RESULT_IN_ANOTHER_ROW
from opora.exchange.rules.rule import Remark
from opora.exchange.where import Where

# Another row of the same pupil says all that such a row says.
_SURPLUS = (PUPIL_ENTERED_TWICE, RESULT_IN_ANOTHER_ROW)


@dataclass(frozen=True, slots=True)
class PupilRow:
    """What is kept of a row; names and documents never are.

    ``school`` is ``None`` where the row names none that can be believed. ``pupil`` is the code
    within the school and the year, «» where there is none. ``score`` is the primary score,
    ``mark`` the mark of the work as the file states it. ``below_minimum`` is stated by exams
    without marks. A remark that is an error keeps the row from being counted. ``points`` stand in
    the order of the tasks of the work, ``None`` for one that cannot be read; empty where nothing
    is known of them. ``school_class`` is «» where none is told.
    """

    where: Where
    school: SchoolMention | None
    pupil: str
    attended: bool
    score: int | None = None
    mark: int | None = None
    below_minimum: bool | None = None
    remarks: tuple[Remark, ...] = ()
    journal: int | None = None
    school_class: str = ""
    points: tuple[int | None, ...] = ()

    @property
    def is_counted(self) -> bool:
        """Whether the pupil is a participant whose result can be believed."""
        if not self.attended or self.school is None:
            return False
        return not self.remarks or not self._has_error

    @property
    def is_lost(self) -> bool:
        """Whether a participant's result is not counted; of a pupil entered twice none is lost."""
        surplus = any(remark.rule in _SURPLUS for remark in self.remarks)
        return self.attended and not self.is_counted and not surplus

    @property
    def _has_error(self) -> bool:
        return any(remark.rule.severity is Severity.ERROR for remark in self.remarks)
