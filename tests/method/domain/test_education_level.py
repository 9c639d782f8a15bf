"""Which level of education a procedure checks."""

import pytest

from opora.domain.education_level import EducationLevel, level_of
from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind


@pytest.mark.parametrize(
    ("kind", "grade", "level"),
    [
        (ProcedureKind.VPR, 1, EducationLevel.PRIMARY),
        (ProcedureKind.VPR, 4, EducationLevel.PRIMARY),
        (ProcedureKind.VPR, 5, EducationLevel.BASIC),
        (ProcedureKind.MONITORING, 9, EducationLevel.BASIC),
        (ProcedureKind.DIAGNOSTIC, 10, EducationLevel.SECONDARY),
        (ProcedureKind.OGE, None, EducationLevel.BASIC),
        (ProcedureKind.EGE, None, EducationLevel.SECONDARY),
        (ProcedureKind.GVE, None, None),
    ],
)
def test_the_level_follows_from_kind_and_grade(kind, grade, level) -> None:
    assert level_of(ProcedureIdentity(kind, "математика", grade)) is level


def test_a_level_names_its_grades() -> None:
    assert EducationLevel.BASIC.russian == "основное общее образование, 5–9 классы"
