"""An uploaded file against the registry: a list of schools, or context forms, whichever it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from opora.domain.school_year import SchoolYear
from opora.exchange.context.form_sheet import holds_context_form
from opora_web.registry.imports.compared_row import ComparedRow
from opora_web.registry.imports.comparison import compare
from opora_web.registry.imports.form_comparison import FormCells, cells_of, compare_forms
from opora_web.registry.imports.read_forms import ReadForm, read_forms
from opora_web.registry.imports.read_rows import read_rows
from opora_web.registry.imports.registry_book import RegistryBook
from opora_web.registry.imports.uploaded import uploaded
from opora_web.registry.models import ContextForm, ImportRow, Municipality, RowState


@dataclass(frozen=True)
class PreviewRow:
    """What a row means for the registry, and the answers of its form, if it is one."""

    compared: ComparedRow
    answers: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Preview:
    """Rows in the order of the file; ``year`` is that of context forms, ``None`` for a list."""

    rows: tuple[PreviewRow, ...]
    year: int | None = None


def preview_of(
    content: bytes,
    name: str,
    book: RegistryBook,
    *,
    year: SchoolYear | None,
    municipality: Municipality | None,
) -> Preview:
    """Read the file for what it is. Raises ``OporaError`` with all that is wrong with it."""
    with uploaded(content, name) as path:
        if holds_context_form(path):
            return _of_forms(path, book, year, municipality)
        rows = [(row.where.title, row.cells) for row in read_rows(path)]
    return Preview(tuple(PreviewRow(row) for row in compare(rows, book)))


def compared_again(
    rows: Sequence[ImportRow], book: RegistryBook, year: int | None
) -> list[ComparedRow]:
    """The rows against the registry of now."""
    if year is None:
        return compare([(row.place, row.cells) for row in rows], book)
    forms = [FormCells(row.place, row.cells, row.answers) for row in rows]
    return compare_forms(forms, book, _known(year, book))


def _of_forms(
    path: Path, book: RegistryBook, year: SchoolYear | None, municipality: Municipality | None
) -> Preview:
    read = read_forms(path, year)
    forms = [
        FormCells(
            row.place, cells_of(row.form, book, municipality), dict(row.form.answers), row.told
        )
        for row in read.rows
        if row.form
    ]
    compared = compare_forms(forms, book, _known(read.year.closing, book))
    known = iter(zip(compared, forms, strict=True))
    return Preview(tuple(_rows(read.rows, known)), read.year.closing)


def _rows(
    read: Sequence[ReadForm], known: Iterator[tuple[ComparedRow, FormCells]]
) -> Iterator[PreviewRow]:
    """Rows without a form are told as they were read."""
    for row in read:
        if row.form is None:
            yield PreviewRow(ComparedRow(row.place, {}, RowState.REFUSED, row.told))
            continue
        compared, form = next(known)
        yield PreviewRow(compared, form.answers)


def _known(year: int, book: RegistryBook) -> dict[int, ContextForm]:
    places = book.municipalities
    forms = ContextForm.objects.filter(year=year, school__municipality__in=places)
    return {form.school_id: form for form in forms}
