"""Levels of general education, by which causes are looked for."""

from enum import StrEnum

from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind

_LAST_PRIMARY_GRADE, _LAST_BASIC_GRADE = 4, 9


class EducationLevel(StrEnum):
    """The three levels of school (law 273-ФЗ, art. 10)."""

    PRIMARY = "primary"
    BASIC = "basic"
    SECONDARY = "secondary"

    @property
    def russian(self) -> str:
        """Wording for screen and paper."""
        return _TITLES[self]


_TITLES = {
    EducationLevel.PRIMARY: "начальное общее образование, 1–4 классы",
    EducationLevel.BASIC: "основное общее образование, 5–9 классы",
    EducationLevel.SECONDARY: "среднее общее образование, 10–11 классы",
}


def level_of(procedure: ProcedureIdentity) -> EducationLevel | None:
    """The level whose teaching the procedure checks, by the grade of its programme.

    ``None`` where neither kind nor grade tell: ГВЭ is written after both the ninth and the
    eleventh grade.
    """
    if procedure.kind is ProcedureKind.OGE:
        return EducationLevel.BASIC
    if procedure.kind is ProcedureKind.EGE:
        return EducationLevel.SECONDARY
    if procedure.grade is None:
        return None
    if procedure.grade <= _LAST_PRIMARY_GRADE:
        return EducationLevel.PRIMARY
    is_basic = procedure.grade <= _LAST_BASIC_GRADE
    return EducationLevel.BASIC if is_basic else EducationLevel.SECONDARY
