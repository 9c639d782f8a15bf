"""Kinds of assessment procedures."""

from enum import StrEnum


class ProcedureKind(StrEnum):
    """What kind of work the pupils wrote; the value is the code stored in files."""

    VPR = "vpr"
    OGE = "oge"
    EGE = "ege"
    GVE = "gve"
    DIAGNOSTIC = "diagnostic"
    MONITORING = "monitoring"

    @property
    def russian(self) -> str:
        """Russian name as it stands in papers."""
        return _TITLES[self]

    @property
    def is_final_exam(self) -> bool:
        """State final attestation (ГИА): its grade follows from its kind."""
        return self in _FINAL_EXAMS


_TITLES = {
    ProcedureKind.VPR: "ВПР",
    ProcedureKind.OGE: "ОГЭ",
    ProcedureKind.EGE: "ЕГЭ",
    ProcedureKind.GVE: "ГВЭ",
    ProcedureKind.DIAGNOSTIC: "диагностическая работа",
    ProcedureKind.MONITORING: "мониторинг",
}
_FINAL_EXAMS = frozenset({ProcedureKind.OGE, ProcedureKind.EGE, ProcedureKind.GVE})
