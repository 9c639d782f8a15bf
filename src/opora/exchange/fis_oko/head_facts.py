"""The head of a report and what a person said → the facts of the work; contradictions refused."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from opora.domain.errors import OporaError
from opora.domain.procedure import MOVED_AUTUMNS
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.file_facts import FileFacts
from opora.exchange.fis_oko.report_head import ReportHead
from opora.exchange.procedure_checks import subject_of
from opora.exchange.rules.about_fis_oko import MOVED_GRADE_UNCLEAR
from opora.exchange.rules.rule import Remark

_Told = TypeVar("_Told", int, str)

_LAST_MONTH_OF_SPRING, _FIRST_MONTH_OF_AUTUMN = 7, 9


def facts_of(head: ReportHead, said: FileFacts, file: str) -> tuple[FileFacts, tuple[Remark, ...]]:
    """All that is known of the work, and the doubts about it.

    Raises ``OporaError`` where a person contradicts the head, or where two lines of the head
    contradict each other and the person has not said which of them is right.
    """
    if said.subject:
        said = replace(said, subject=subject_of(said.subject)[0])
    years, subjects = set(_years(head)), set(_subjects(head))
    faults = [*_faults(years, said.year, "годы"), *_faults(subjects, said.subject, "предметы")]
    if faults:
        raise OporaError(*(f"Файл «{file}»: {fault}" for fault in faults))
    own = FileFacts(
        year=_only(years),
        season=_season(head, _only(years) or said.year),
        kind=ProcedureKind.VPR,
        subject=_only(subjects),
    )
    graded = _graded(own, head, said)
    return graded.completed_by(said, file), tuple(_doubts(graded))


def _years(head: ReportHead) -> Iterator[int]:
    if head.title:
        yield head.title.year
    if head.day:
        yield head.day.year


def _subjects(head: ReportHead) -> Iterator[str]:
    if head.title:
        yield subject_of(head.title.subject)[0]
    if head.subject:
        yield subject_of(head.subject)[0]


def _faults(told: set[int] | set[str], said: int | str | None, called: str) -> Iterator[str]:
    if len(told) > 1 and said not in told:
        variants = " и ".join(f"«{one}»" for one in sorted(map(str, told)))
        option = "--year" if called == "годы" else "--subject"
        yield (
            f"в строках над таблицей стоят разные {called}: {variants}. "
            f"Укажите верный ({option}) или исправьте файл."
        )


def _only(told: set[_Told]) -> _Told | None:
    """The one thing told; of two that differ a person has said which is right."""
    return next(iter(told)) if len(told) == 1 else None


def _season(head: ReportHead, year: int | None) -> Season | None:
    """The season by the day; August belongs to neither."""
    if head.day is None or head.day.year != year:
        return None
    if head.day.month <= _LAST_MONTH_OF_SPRING:
        return Season.SPRING
    return Season.AUTUMN if head.day.month >= _FIRST_MONTH_OF_AUTUMN else None


def _graded(own: FileFacts, head: ReportHead, said: FileFacts) -> FileFacts:
    """The facts with the grade of the title, unless a person says that it is the participants'."""
    if head.title is None:
        return own
    grade, writers = head.title.grade, head.title.participants_grade
    if writers is None and said.participants_grade == grade and said.grade not in (None, grade):
        return own
    return replace(own, grade=grade, participants_grade=writers)


def _doubts(own: FileFacts) -> Iterator[Remark]:
    moved = own.season is Season.AUTUMN and own.year in MOVED_AUTUMNS
    if moved and own.grade is not None and own.participants_grade is None:
        yield MOVED_GRADE_UNCLEAR.remark(
            value=str(own.grade), year=own.year, programme=own.grade - 1
        )
