"""Context forms against the registry: which school each is of, and whether its answers are new."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from opora.domain.context_form import ContextForm as ReadContextForm
from opora_web.registry.imports.columns import KIND, LOGIN, MUNICIPALITY, NAME
from opora_web.registry.imports.compared_row import ComparedRow
from opora_web.registry.imports.comparison import compare
from opora_web.registry.imports.registry_book import RegistryBook
from opora_web.registry.models import (
    CodeSystem,
    ContextForm,
    Municipality,
    RowState,
    School,
    SchoolKind,
)
from opora_web.registry.models.context_form import answers_known

CONTEXT = "context"
_KINDS = {
    "is_in_prison": SchoolKind.PENAL,
    "is_correctional": SchoolKind.CORRECTIONAL,
    "is_evening": SchoolKind.EVENING,
}


@dataclass(frozen=True)
class FormCells:
    """A form as the comparison of schools takes it, with its answers and remarks beside."""

    place: str
    cells: Mapping[str, str]
    answers: Mapping[str, Any]
    told: str = ""


def cells_of(
    form: ReadContextForm, book: RegistryBook, municipality: Municipality | None
) -> dict[str, str]:
    """Municipality, name, login and kind that a form gives.

    The form names no municipality: it is that of the school with the login, else the one that
    the person chose for new schools. The kind is taken for new schools alone: a slip of the pen
    in the form must not change what rules leave out.
    """
    owner = _owner(form.school.code, book)
    place = owner.municipality if owner else municipality
    name = form.school.name if form.school.name != form.school.code else ""
    kinds = (kind.label for answer, kind in _KINDS.items() if form.answers[answer])
    return {
        MUNICIPALITY: place.name if place in book.municipalities else "",
        NAME: name or (owner.name if owner else ""),
        LOGIN: form.school.code,
        KIND: "" if owner else next(kinds, ""),
    }


def compare_forms(
    rows: Sequence[FormCells], book: RegistryBook, known: Mapping[int, ContextForm]
) -> list[ComparedRow]:
    """One compared row for each form, in their order; ``known`` are the year's forms by school."""
    placed = [(row.place, row.cells) for row in rows if row.cells[MUNICIPALITY]]
    compared = iter(compare(placed, book))
    return [
        _with_answers(next(compared), row, known)
        if row.cells[MUNICIPALITY]
        else ComparedRow(row.place, row.cells, RowState.REFUSED, _placeless(row, book))
        for row in rows
    ]


def _placeless(row: FormCells, book: RegistryBook) -> str:
    login = row.cells[LOGIN]
    if _owner(login, book):
        return (
            f"Школа с логином {login} стоит в реестре в другом муниципалитете: "
            "её форму загружает его координатор."
        )
    return (
        f"Школы с логином {login} в реестре нет, а форма не называет муниципалитет. Запишите логин "
        "школы в её карточке или загрузите файл снова, выбрав муниципалитет для новых школ."
    )


def _with_answers(
    row: ComparedRow, form: FormCells, known: Mapping[int, ContextForm]
) -> ComparedRow:
    """What the answers change; a login decides about the school, whatever the form calls it."""
    if row.state == RowState.REFUSED:
        return row
    changes = {**row.changes, **_change_of_answers(row.school, form, known)}
    sentences, state = [row.sentence], row.state
    if row.found_by_code and state == RowState.DOUBTFUL:
        sentences = [f"В форме она названа «{row.cells[NAME]}»: название в реестре останется."]
        state = RowState.SAME
    if state == RowState.SAME and changes:
        state = RowState.CHANGED
    sentence = " ".join(filter(None, (*sentences, form.told)))
    return replace(row, state=state, sentence=sentence, changes=changes)


def _change_of_answers(
    school: School | None, form: FormCells, known: Mapping[int, ContextForm]
) -> dict[str, tuple[str, str]]:
    former = known.get(school.pk) if school else None
    if former and former.answers == form.answers:
        return {}
    before = _told(former.answers) if former else ""
    return {CONTEXT: (before, _told(form.answers))}


def _told(answers: Mapping[str, Any]) -> str:
    return f"{answers_known(dict(answers))} из {len(answers)}"


def _owner(login: str, book: RegistryBook) -> School | None:
    return book.owners.get((CodeSystem.FIS_OKO, "", login))
