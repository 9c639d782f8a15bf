"""A file of the yearly context form → one form a school, problems, the account of rows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from opora.domain.context_form import ContextForm
from opora.domain.errors import OporaError
from opora.domain.problem import Problem
from opora.domain.school_year import SchoolYear
from opora.exchange.context.context_forms import ContextForms, FormRow
from opora.exchange.context.form_layout import FormLayout, form_layout
from opora.exchange.context.form_row import TakenForm, taken_form
from opora.exchange.context.form_sheet import FormSheet, form_sheets
from opora.exchange.context.placed_columns import PlacedColumns, placed_columns
from opora.exchange.rules.about_context import (
    CONTEXT_FORM_TWICE,
    CONTEXT_FORMS_DIFFER,
    CONTEXT_SHEET_NOT_READ,
)
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import Sheet, SheetRow
from opora.exchange.where import Where
from opora.language.enumeration import joined

_STATED_YEAR = re.compile(r"в (20[0-9]{2})\s*/\s*(20[0-9]{2}) учебном году")


def read_context_form(path: Path, *, year: SchoolYear | None = None) -> ContextForms:
    """Read the form that schools filled in for the school year ``year``.

    Without a ``year`` the one that the header names is taken.

    Answers that are missing, unreadable or impossible are ``None``; the latter two are told.
    Raises ``OporaError`` for a file that is no such form, is of another year, or in which no
    school can be found.
    """
    sheets = form_sheets(path)
    year = year or _stated_year(sheets, path.name)
    layout = form_layout(year)
    problems: list[Problem] = []
    taken: list[TakenForm] = []
    for one in sheets:
        where = Where(path.name, one.sheet.name, 0)
        if one.header is None:
            problems.append(CONTEXT_SHEET_NOT_READ.remark(value=one.sheet.name).at(where))
            continue
        _check_year(one.header, year, path.name)
        placed = _placed(one.header, layout, path.name)
        there = Where(path.name, one.sheet.name, one.header.number)
        problems += [remark.at(there) for remark in placed.remarks]
        taken += _taken(one.sheet, there, placed, layout)
    if not taken:
        raise OporaError(f"Файл «{path.name}»: форма пуста, под её вопросами нет ни одной строки.")
    forms, repetitions = _one_a_school(taken, layout, year)
    problems += [*_of_rows(taken), *repetitions]
    rows = tuple(FormRow(one.where, one.school.code if one.school else None) for one in taken)
    return ContextForms(year, forms, tuple(problems), rows)


def _stated_year(sheets: Iterable[FormSheet], file: str) -> SchoolYear:
    for one in sheets:
        stated = _STATED_YEAR.search(_text_of(one.header)) if one.header else None
        if stated:
            return SchoolYear(int(stated[2]))
    raise OporaError(
        f"Файл «{file}»: форма контекстных данных не говорит, за какой она учебный год. "
        "Укажите год его окончания, например 2021."
    )


def _check_year(header: SheetRow, year: SchoolYear, file: str) -> None:
    stated = _STATED_YEAR.search(_text_of(header))
    if stated and int(stated[2]) != year.closing:
        raise OporaError(
            f"Файл «{file}»: в заголовке назван {stated[1]}/{stated[2]} учебный год, а указан "
            f"{year}. Укажите год, который назван в форме."
        )


def _text_of(header: SheetRow) -> str:
    return " ".join(" ".join(header.cells).split())


def _placed(header: SheetRow, layout: FormLayout, file: str) -> PlacedColumns:
    placed = placed_columns(header, layout.columns)
    if "login" not in placed.positions:
        raise OporaError(
            f"Файл «{file}»: в форме контекстных данных нет столбца "
            f"«{layout.by_name['login'].header}» или их несколько, и неясно, чьи это ответы. "
            "Оставьте один такой столбец."
        )
    return placed


def _taken(
    sheet: Sheet, header: Where, placed: PlacedColumns, layout: FormLayout
) -> Iterator[TakenForm]:
    for row in sheet.rows:
        if row.number > header.row:
            where = Where(header.file, header.sheet, row.number)
            yield taken_form(row, placed, layout, where)


def _of_rows(taken: Iterable[TakenForm]) -> Iterator[Problem]:
    for one in taken:
        school = one.school.name if one.school else ""
        yield from (remark.at(one.where, school=school) for remark in one.remarks)


def _one_a_school(
    taken: Iterable[TakenForm], layout: FormLayout, year: SchoolYear
) -> tuple[tuple[ContextForm, ...], list[Problem]]:
    """The first row of each school; what a later row answers otherwise is left out."""
    forms: dict[str, ContextForm] = {}
    problems = []
    for one in taken:
        if one.school is None or one.answers is None:
            continue
        first = forms.get(one.school.code)
        if first is None:
            source = one.where.title
            forms[one.school.code] = ContextForm(one.school, year, one.answers, source)
            continue
        differing = [name for name, answer in one.answers.items() if answer != first.answers[name]]
        agreed = {name: None if name in differing else first.answers[name] for name in one.answers}
        forms[one.school.code] = replace(first, answers=agreed)
        remark = _second(first, differing, layout)
        problems.append(remark.at(one.where, school=one.school.name))
    return tuple(forms.values()), problems


def _second(first: ContextForm, differing: Sequence[str], layout: FormLayout) -> Remark:
    column, value = layout.by_name["login"].header, first.school.code
    if not differing:
        return CONTEXT_FORM_TWICE.remark(column=column, value=value, first=first.source)
    columns = joined([f"«{layout.by_name[name].header}»" for name in differing])
    return CONTEXT_FORMS_DIFFER.remark(
        column=column, value=value, first=first.source, columns=columns
    )
