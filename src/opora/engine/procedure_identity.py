"""What makes procedures of different years one and the same, as SQL over a row of an outcome."""

from opora.domain.procedure_kind import ProcedureKind
from opora.engine.sql_text import literals

_FINAL_EXAMS = literals(kind.value for kind in ProcedureKind if kind.is_final_exam)

# The rule of Procedure.identity: a final exam has no grade of its own.
IDENTITY_GRADE = f"CASE WHEN kind IN ({_FINAL_EXAMS}) THEN NULL ELSE grade END"
