"""One assessment procedure: what was written, when, and for which school year it stands."""

from dataclasses import dataclass

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.domain.season import Season

# Spring ВПР of these years were moved to autumn and written by the next grade, so the work
# assesses the year that had just closed (domain facts § 1, public orders of Рособрнадзор).
MOVED_AUTUMNS = frozenset({2020, 2022})

_GRADES = range(1, 13)


@dataclass(frozen=True, order=True)
class ProcedureIdentity:
    """What makes procedures of different years «one and the same»: kind, subject, grade.

    Final exams have no grade of their own: ОГЭ in mathematics is one procedure.
    """

    kind: ProcedureKind
    subject: str
    grade: int | None

    @property
    def title(self) -> str:
        """Russian name without the year: «ВПР, русский язык, 5 класс»."""
        grade = f", {self.grade} класс" if self.grade else ""
        return f"{self.kind.russian}, {self.subject}{grade}"


@dataclass(frozen=True)
class Procedure:
    """A procedure as held.

    ``year`` is the calendar year in which it was held; ``grade`` is the grade of the
    programme it checks, ``participants_grade`` the grade of those who wrote it.
    """

    year: int
    season: Season | None
    kind: ProcedureKind
    subject: str
    grade: int | None = None
    participants_grade: int | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot have been held."""
        SchoolYear(self.year)
        if not self.subject or self.subject != self.subject.strip().lower():
            raise OporaError(f"Предмет «{self.subject}» должен быть назван строчными буквами.")
        for grade in (self.grade, self.participants_grade):
            if grade is not None and grade not in _GRADES:
                raise OporaError(f"Класс «{grade}» невозможен: ожидается число от 1 до 12.")

    @property
    def school_year(self) -> SchoolYear:
        """The school year whose teaching the procedure assesses."""
        if self.season is Season.AUTUMN and not self._was_moved:
            return SchoolYear(self.year + 1)
        return SchoolYear(self.year)

    @property
    def identity(self) -> ProcedureIdentity:
        """The procedure apart from its year."""
        grade = None if self.kind.is_final_exam else self.grade
        return ProcedureIdentity(self.kind, self.subject, grade)

    @property
    def title(self) -> str:
        """Russian name: «ВПР, русский язык, 5 класс, осень 2022»."""
        season = f"{self.season.russian} " if self.season else ""
        return f"{self.identity.title}, {season}{self.year}"

    @property
    def _was_moved(self) -> bool:
        if self.year not in MOVED_AUTUMNS:
            return False
        return self.kind is ProcedureKind.VPR or self._is_written_by_next_grade

    @property
    def _is_written_by_next_grade(self) -> bool:
        # The tenth-grade diagnostic works of autumn 2020 stood for the cancelled ОГЭ.
        if self.grade is None or self.participants_grade is None:
            return False
        return self.participants_grade == self.grade + 1
