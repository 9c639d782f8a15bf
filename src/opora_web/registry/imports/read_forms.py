"""The rows of a file of context forms: each is a form, or a sentence why there is none."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from opora.domain.context_form import ContextForm
from opora.domain.school_year import SchoolYear
from opora.exchange.context.context_forms import ContextForms
from opora.exchange.context.read_context_form import read_context_form
from opora.exchange.where import Where

_Row = tuple[str, int | None]


@dataclass(frozen=True)
class ReadForm:
    """A row of the file; ``told`` are the remarks of the reader about it."""

    place: str
    form: ContextForm | None
    told: str


@dataclass(frozen=True)
class ReadForms:
    """Every row of the file, and sheets that are no form, for one school year."""

    year: SchoolYear
    rows: tuple[ReadForm, ...]


def read_forms(path: Path, year: SchoolYear | None) -> ReadForms:
    """Read the forms; ``year`` is asked for only where the file names none.

    Raises ``OporaError`` with what is wrong with the file as a whole.
    """
    forms = read_context_form(path, year=year)
    return ReadForms(forms.year, tuple(_rows(forms)))


def _rows(forms: ContextForms) -> Iterator[ReadForm]:
    told: dict[_Row, list[str]] = defaultdict(list)
    for problem in forms.problems:
        told[problem.sheet, problem.row].append(problem.message)
    by_place = {form.source: form for form in forms.forms}
    for row in forms.rows:
        sentences = told.pop((row.where.sheet, row.where.row), [])
        yield ReadForm(row.where.title, by_place.get(row.where.title), " ".join(sentences))
    file = forms.rows[0].where.file
    for (sheet, number), sentences in told.items():
        place = Where(file, sheet, number).title if number else f"{file}, лист «{sheet}»"
        yield ReadForm(place, None, " ".join(sentences))
