"""A context form as its page shows it: questions in the order of the form, answers in words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, assert_never

from opora.exchange.context.form_column import AnswerKind, FormColumn
from opora.exchange.context.form_layout import form_layout
from opora.language.numbers import grouped, percent
from opora_web.registry.models import ContextForm

_UNKNOWN = "нет ответа"


@dataclass(frozen=True)
class Told:
    """A question of the form and its answer in words."""

    question: str
    answer: str
    is_known: bool


@dataclass(frozen=True)
class Asked:
    """Questions about one thing; ``is_unverified``: no source confirms what exactly is asked."""

    title: str
    asked: str
    is_unverified: bool
    answers: tuple[Told, ...]


def present_context(form: ContextForm) -> tuple[Asked, ...]:
    """Every column of the form, the unanswered among them.

    What the form asks about one thing in two places stands together.
    """
    groups: dict[str, list[FormColumn]] = defaultdict(list)
    for column in form_layout(form.school_year).answers:
        groups[column.question.group].append(column)
    return tuple(_asked(columns, form) for columns in groups.values())


def _asked(columns: Sequence[FormColumn], form: ContextForm) -> Asked:
    first = columns[0].question
    return Asked(first.title, first.asked, first.is_unverified, tuple(_told(columns, form)))


def _told(columns: Sequence[FormColumn], form: ContextForm) -> Iterator[Told]:
    for column in columns:
        answer = form.answers.get(column.name)
        words = _UNKNOWN if answer is None else _in_words(answer, column)
        yield Told(column.header, words, answer is not None)


def _in_words(answer: Any, column: FormColumn) -> str:
    match column.kind:
        case AnswerKind.YES_NO:
            return "да" if answer else "нет"
        case AnswerKind.OPTION:
            return column.options[answer]
        case AnswerKind.PERCENT:
            return percent(Fraction(answer, 100), 0)
        case AnswerKind.COUNT:
            return grouped(answer)
        case AnswerKind.GRADE | AnswerKind.TEXT:
            return str(answer)
        case _:
            assert_never(column.kind)
