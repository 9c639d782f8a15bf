"""Building a procedure out of read parts; what is in doubt is remarked, never guessed."""

from opora.domain.procedure import MOVED_AUTUMNS, Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.domain.subject import known_subject
from opora.exchange.rules.about_rows import BAD_GRADE, SEASON_NOT_STATED, UNKNOWN_SUBJECT
from opora.exchange.rules.rule import Remark


def subject_of(text: str) -> tuple[str, tuple[Remark, ...]]:
    """The canonical subject, or the text itself in lower case with a warning."""
    subject = known_subject(text)
    if subject:
        return subject, ()
    return " ".join(text.lower().split()), (UNKNOWN_SUBJECT.remark(value=text),)


def built_procedure(
    year: int,
    season: Season | None,
    kind: ProcedureKind,
    subject: str,
    grades: tuple[int | None, int | None] = (None, None),
) -> tuple[Procedure | None, tuple[Remark, ...]]:
    """The procedure and notices about it, or ``None`` and the errors.

    ``grades`` are the programme's and the participants'. A ВПР without a grade is no procedure.
    """
    grade, participants_grade = grades
    if kind is ProcedureKind.VPR and grade is None:
        return None, (BAD_GRADE.remark(value=""),)
    procedure = Procedure(year, season, kind, subject, grade, participants_grade)
    return procedure, _doubts(procedure)


def _doubts(procedure: Procedure) -> tuple[Remark, ...]:
    moved = procedure.kind is ProcedureKind.VPR and procedure.year in MOVED_AUTUMNS
    if moved and procedure.season is None:
        return (SEASON_NOT_STATED.remark(value=str(procedure.year), year=procedure.year),)
    return ()
