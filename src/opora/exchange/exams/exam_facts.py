"""Which procedure an exam is: by its title and columns, and by what a person says of the rest."""

from collections.abc import Iterable
from dataclasses import replace

from opora.domain.errors import OporaError
from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.exams.exam_table import ExamTable
from opora.exchange.file_facts import FileFacts
from opora.exchange.rules.rule import Remark

_LAST_GRADE_OF_OGE = 9
_LEVELLESS = "математика"


def exam_procedure(
    table: ExamTable, grades: Iterable[int], said: FileFacts
) -> tuple[Procedure, tuple[Remark, ...]]:
    """The procedure of one exam. Raises ``OporaError`` for what nobody says or what contradicts.

    ``grades`` are those of the pupils. A protocol with marks is ОГЭ unless something speaks
    against it: ГВЭ and the basic mathematics of ЕГЭ have marks too, so the title, the classes or
    the person may say otherwise.
    """
    kind = _kind(table, list(grades), said.kind)
    subject = table.title.subject
    if kind is ProcedureKind.EGE and subject == _LEVELLESS:
        _ask_for_level(table, said)
        subject = None
    day = table.title.day
    own = FileFacts(
        year=day.year if day else None,
        # A re-sit of September closes the year in which the exam was first held: no new season.
        season=Season.SPRING if day and not table.title.is_resit else None,
        kind=kind,
        subject=subject,
    )
    season = None if table.title.is_resit else said.season
    # The exam fixes the grade; of whom its results are is for ``before_resits`` to say.
    asked = replace(said, season=season, grade=None, participants_grade=None, before_resits=None)
    where = f"{table.header.file}, {table.name}" if table.title.printed else table.name
    return own.completed_by(asked, where).procedure(where)


def _kind(table: ExamTable, grades: list[int], said: ProcedureKind | None) -> ProcedureKind | None:
    """What the content proves, and ОГЭ where marks stand and nothing speaks against it."""
    told = table.title.kind
    has_mark = "mark" in table.columns.positions
    if "test" in table.columns.positions and not has_mark:
        # Beside a mark «Итоговый балл» may be the primary score of ОГЭ; alone it is of ЕГЭ.
        return _of_test_score(table, told)
    if said and not said.is_final_exam:
        raise OporaError(
            f"Файл «{table.header.file}» — протокол экзамена, а указано: {said.russian}. "
            "Укажите ОГЭ, ЕГЭ или ГВЭ."
        )
    if told or said or not has_mark or "test" in table.columns.positions:
        return told
    of_oge = sum(grade <= _LAST_GRADE_OF_OGE for grade in grades)
    return ProcedureKind.OGE if 2 * of_oge >= len(grades) else None


def _of_test_score(table: ExamTable, told: ProcedureKind | None) -> ProcedureKind:
    if told not in (None, ProcedureKind.EGE):
        raise OporaError(
            f"Файл «{table.header.file}», {table.name}: по заголовку это не ЕГЭ, а тестовый балл "
            "бывает только у ЕГЭ. Проверьте заголовок и столбцы."
        )
    return ProcedureKind.EGE


def _ask_for_level(table: ExamTable, said: FileFacts) -> None:
    if said.subject is None or said.subject == _LEVELLESS:
        raise OporaError(
            f"Файл «{table.header.file}», {table.name}: не сказано, базовая это математика или "
            "профильная, а минимумы у них разные. Допишите уровень в заголовок или укажите, "
            "например: --subject «математика профильная»."
        )
