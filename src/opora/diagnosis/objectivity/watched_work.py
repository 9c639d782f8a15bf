"""The works that the official index of objectivity looks at."""

from dataclasses import dataclass

from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind


@dataclass(frozen=True)
class WatchedWork:
    """A work and what analysts call it for short: «4 РУ», «ОГЭ МА»."""

    identity: ProcedureIdentity
    short: str

    @property
    def subject_short(self) -> str:
        """«РУ» or «МА»."""
        return self.short.rpartition(" ")[2]


_SUBJECTS = {"русский язык": "РУ", "математика": "МА"}


def _vpr(grade: int) -> tuple[WatchedWork, ...]:
    return tuple(
        WatchedWork(ProcedureIdentity(ProcedureKind.VPR, subject, grade), f"{grade} {short}")
        for subject, short in _SUBJECTS.items()
    )


EARLIER, LATER = _vpr(4), _vpr(5)
WITH_JOURNAL = (*EARLIER, *LATER)
EXAMS = tuple(
    WatchedWork(ProcedureIdentity(ProcedureKind.OGE, subject, None), f"ОГЭ {short}")
    for subject, short in _SUBJECTS.items()
)
WATCHED = (*WITH_JOURNAL, *EXAMS)
# What the further signs look at besides: the last ВПР before the exam.
LAST_VPR = _vpr(8)
