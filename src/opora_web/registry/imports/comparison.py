"""Every row of a file: new, changed, the same, doubtful or refused. Nothing is written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from opora.domain.name_key import name_key
from opora.domain.same_school import NamedSchool, Proposal, propose
from opora_web.registry.imports.columns import LOGIN, MUNICIPALITY, NAME
from opora_web.registry.imports.compared_row import ComparedRow, RefusedRow
from opora_web.registry.imports.found_school import (
    changes_of,
    codes_in,
    found_by_codes,
    found_by_name,
    kind_in,
)
from opora_web.registry.imports.registry_book import RegistryBook
from opora_web.registry.models import Municipality, RowState

PlacedCells = tuple[str, Mapping[str, str]]


def compare(rows: Sequence[PlacedCells], book: RegistryBook) -> list[ComparedRow]:
    """One compared row for each row, in their order."""
    taken: dict[object, str] = {}
    compared = [_without_repeats(_compared(place, cells, book), taken) for place, cells in rows]
    return _doubted(compared, book)


def _compared(place: str, cells: Mapping[str, str], book: RegistryBook) -> ComparedRow:
    try:
        return _placed(place, cells, book)
    except RefusedRow as refusal:
        return ComparedRow(place, cells, RowState.REFUSED, str(refusal))


def _placed(place: str, cells: Mapping[str, str], book: RegistryBook) -> ComparedRow:
    municipality = _municipality_in(cells, book)
    name = cells[NAME]
    if not name_key(name):
        raise RefusedRow("Не указано название школы: впишите его.")
    codes, kind = codes_in(cells, municipality), kind_in(cells)
    by_code = found_by_codes(codes, municipality, book)
    by_name = found_by_name(name, municipality, by_code, book)
    school = by_code or by_name
    row = ComparedRow(
        place,
        cells,
        RowState.NEW,
        municipality=municipality,
        school=school,
        found_by_code=by_code is not None,
        changes=changes_of(school, codes, kind, book),
    )
    if by_code and not book.calls(by_code, name):
        sentence = f"Под этим кодом в реестре стоит «{by_code}»: название другое."
        return replace(row, state=RowState.DOUBTFUL, sentence=sentence)
    if school:
        return replace(row, state=RowState.CHANGED if row.changes else RowState.SAME)
    return row


def _municipality_in(cells: Mapping[str, str], book: RegistryBook) -> Municipality:
    text = cells[MUNICIPALITY]
    found = book.municipality(text)
    if found:
        return found
    known = ", ".join(f"«{one}»" for one in book.municipalities)
    if not name_key(text):
        raise RefusedRow(f"Не указан муниципалитет. Впишите один из ваших: {known}.")
    raise RefusedRow(f"Муниципалитета «{text}» среди ваших нет. Впишите один из них: {known}.")


def _without_repeats(row: ComparedRow, taken: dict[object, str]) -> ComparedRow:
    """A school or a code that stands in the file twice is taken from the first row alone."""
    if row.state == RowState.REFUSED or row.municipality is None:
        return row
    keys: list[object] = [row.school.pk] if row.school else []
    if not row.found_by_code:
        keys.append((row.municipality.pk, name_key(row.cells[NAME])))
    keys += [(system, value) for system, (_, value) in row.changes.items() if system != "kind"]
    earlier = next((taken[key] for key in keys if key in taken), None)
    if earlier:
        sentence = f"Повторяет другую строку ({earlier}): та же школа или тот же код."
        return ComparedRow(row.place, row.cells, RowState.REFUSED, sentence)
    taken.update(dict.fromkeys(keys, row.place))
    return row


def _doubted(rows: list[ComparedRow], book: RegistryBook) -> list[ComparedRow]:
    """New schools whose names are like those of others are asked about."""
    new = {_named(row): row for row in rows if row.state == RowState.NEW}
    doubts: dict[str, ComparedRow] = {}
    for proposal in propose((*book.schools.spellings, *new)) if new else ():
        for mine, other in _both_ways(proposal):
            row = new.get(mine)
            if row:
                known = doubts.get(row.place, row)
                doubts[row.place] = _doubt(known, proposal, book, other)
    return [doubts.get(row.place, row) for row in rows]


def _doubt(
    row: ComparedRow, proposal: Proposal, book: RegistryBook, other: NamedSchool
) -> ComparedRow:
    school = row.school or book.schools.spellings.get(other)
    sentence = f"{row.sentence} {proposal.sentence}".strip()
    return replace(row, state=RowState.DOUBTFUL, sentence=sentence, school=school)


def _both_ways(proposal: Proposal) -> Iterable[tuple[NamedSchool, NamedSchool]]:
    return (proposal.fuller, proposal.other), (proposal.other, proposal.fuller)


def _named(row: ComparedRow) -> NamedSchool:
    place = row.municipality.name if row.municipality else ""
    return NamedSchool(row.cells[NAME], place, row.changes.get(LOGIN, ("", ""))[1] or None)
