"""The context form as its data describe it: columns in the printed order, contradictions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from opora.domain.school_year import SchoolYear
from opora.exchange.context.contradiction import AtMost, Needed, SumIs
from opora.exchange.context.form_column import AnswerKind, FormColumn, FormQuestion
from opora.reference.status import Status
from opora.reference.table_entry import TableEntry

GRADES = range(1, 13)
_GRADE = "{grade}"
_QUESTION_KEYS = ("group", "title", "asked", "status", "columns")
_COLUMN_KEYS = ("name", "short", "header", "aliases", "kind", "options", "unit", "asked")
# The first three tell the school; everything else is an answer.
SCHOOL_COLUMNS = frozenset({"login", "region", "school_name"})


@dataclass(frozen=True)
class FormLayout:
    """All columns of the form in the order of print, and what contradicts what."""

    columns: tuple[FormColumn, ...]
    needed: tuple[Needed, ...]
    at_most: tuple[AtMost, ...]
    sums: tuple[SumIs, ...]

    @property
    def answers(self) -> tuple[FormColumn, ...]:
        """The columns that hold answers."""
        return tuple(column for column in self.columns if column.name not in SCHOOL_COLUMNS)

    @property
    def by_name(self) -> Mapping[str, FormColumn]:
        """The columns under their names."""
        return {column.name: column for column in self.columns}


@cache
def form_layout(year: SchoolYear) -> FormLayout:
    """The form for the school year; the years that its headers print follow from it."""
    content = (files("opora.exchange.context") / "form.yaml").read_bytes()
    whole = TableEntry.of_file("form.yaml", content, ("questions", "needed", "at_most", "sums"))
    # The form of 2020/21 asks about those who were born in 2005 and 2006.
    years = {
        "{school_year}": f"{year.closing - 1}/{year.closing}",
        "{older}": str(year.closing - 16),
        "{younger}": str(year.closing - 15),
    }
    return FormLayout(
        columns=tuple(_columns(whole, years)),
        needed=tuple(_needed(whole)),
        at_most=tuple(_at_most(whole)),
        sums=tuple(_sums(whole)),
    )


def _columns(whole: TableEntry, years: Mapping[str, str]) -> Iterator[FormColumn]:
    for entry in whole.entries("questions", _QUESTION_KEYS):
        question = FormQuestion(
            group=entry.take("group", str),
            title=entry.take("title", str),
            asked=entry.take_if_any("asked", str) or "",
            is_unverified=entry.take_if_any("status", Status) is Status.UNVERIFIED,
        )
        columns = list(entry.entries("columns", _COLUMN_KEYS))
        if not any(_GRADE in column.data["name"] for column in columns):
            yield from (_column(column, question, years) for column in columns)
            continue
        for grade in GRADES:
            filled = {**years, _GRADE: str(grade)}
            yield from (_column(column, question, filled) for column in columns)


def _column(entry: TableEntry, question: FormQuestion, filled: Mapping[str, str]) -> FormColumn:
    header = _filled(entry.take("header", str), filled)
    return FormColumn(
        name=_filled(entry.take("name", str), filled),
        header=header,
        short=_filled(entry.take_if_any("short", str) or f"«{header}»", filled),
        kind=entry.take("kind", AnswerKind),
        question=question,
        aliases=entry.take_if_any("aliases", tuple) or (),
        options=entry.take_if_any("options", dict) or {},
        unit=entry.take_if_any("unit", str) or "",
        asked=entry.take_if_any("asked", str) or question.asked,
    )


def _filled(text: str, values: Mapping[str, str]) -> str:
    for place, value in values.items():
        text = text.replace(place, value)
    return text


def _needed(whole: TableEntry) -> Iterator[Needed]:
    for entry in whole.entries("needed", ("number", "needs", "left_out")):
        number, needs = entry.take("number", str), entry.take("needs", str)
        left_out = entry.take("left_out", tuple)
        for grade in GRADES if _GRADE in number else [0]:
            filled = {_GRADE: str(grade)}
            yield Needed(
                _filled(number, filled),
                _filled(needs, filled),
                tuple(_filled(name, filled) for name in left_out),
            )


def _at_most(whole: TableEntry) -> Iterator[AtMost]:
    for entry in whole.entries("at_most", ("parts", "whole", "left_out")):
        yield AtMost(
            entry.take("parts", tuple), entry.take("whole", tuple), entry.take("left_out", tuple)
        )


def _sums(whole: TableEntry) -> Iterator[SumIs]:
    for entry in whole.entries("sums", ("parts", "absent", "whole", "left_out")):
        yield SumIs(
            entry.take("parts", _of_each_grade),
            entry.take("absent", _of_each_grade),
            entry.take("whole", str),
            entry.take("left_out", tuple),
        )


def _of_each_grade(names: Any) -> tuple[str, ...]:
    return tuple(name.replace(_GRADE, str(grade)) for name in names for grade in GRADES)
