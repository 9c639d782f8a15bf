"""The school that a row of a file means, and what the row would change of it."""

from collections.abc import Mapping

from opora.domain.name_key import name_key
from opora.domain.school_login import is_login
from opora_web.registry.codes import scope_of_code, written_code
from opora_web.registry.imports.columns import EXAM_CODE, KIND, LOGIN
from opora_web.registry.imports.compared_row import RefusedRow
from opora_web.registry.imports.registry_book import RegistryBook
from opora_web.registry.models import CodeSystem, Municipality, School, SchoolKind, SchoolStatus

Codes = Mapping[CodeSystem, tuple[str, str]]
"""System → scope and value of the codes in a row."""

_SYSTEMS = {LOGIN: CodeSystem.FIS_OKO, EXAM_CODE: CodeSystem.EXAM}
_KINDS = {name_key(kind.label): kind for kind in SchoolKind}


def codes_in(cells: Mapping[str, str], municipality: Municipality) -> Codes:
    """The codes that a row gives, as they are kept."""
    codes = {}
    for field, system in _SYSTEMS.items():
        value = written_code(system, cells.get(field, ""))
        if system == CodeSystem.FIS_OKO and value and not is_login(value):
            raise RefusedRow(
                f"«{value}» — не логин ФИС ОКО: нужны буквы и цифры, например edu990001."
            )
        if value:
            codes[system] = (scope_of_code(system, municipality), value)
    return codes


def kind_in(cells: Mapping[str, str]) -> SchoolKind | None:
    """The kind that a row gives, ``None`` where it says nothing."""
    text = cells.get(KIND, "")
    if not text:
        return None
    kind = _KINDS.get(name_key(text))
    if kind is None:
        known = ", ".join(SchoolKind.labels)
        raise RefusedRow(f"Вид школы «{text}» неизвестен. Впишите один из них: {known}.")
    return kind


def found_by_codes(codes: Codes, municipality: Municipality, book: RegistryBook) -> School | None:
    """The school to which the codes belong; two schools or one elsewhere refuse the row."""
    keys = ((system, scope, value) for system, (scope, value) in codes.items())
    owners = {book.owners[key] for key in keys if key in book.owners}
    if len(owners) > 1:
        names = " и ".join(sorted(f"«{school}»" for school in owners))
        raise RefusedRow(f"Коды принадлежат разным школам: {names}. Проверьте коды.")
    for school in owners:
        if school.municipality_id != municipality.pk:
            raise RefusedRow("Код принадлежит школе другого муниципалитета. Проверьте код.")
        return school
    return None


def found_by_name(
    name: str, municipality: Municipality, by_code: School | None, book: RegistryBook
) -> School | None:
    """The school of the municipality that is or was called so."""
    found = book.called(name, municipality)
    if by_code in found:
        return by_code
    if by_code and found:
        raise RefusedRow(
            f"Код принадлежит школе «{by_code}», а название — школе «{found[0]}». "
            "Проверьте, что из двух записано верно."
        )
    if len(found) > 1:
        raise RefusedRow(
            "Так называются или назывались несколько школ. Укажите логин ФИС ОКО или код."
        )
    return found[0] if found else None


def changes_of(
    school: School | None, codes: Codes, kind: SchoolKind | None, book: RegistryBook
) -> dict[str, tuple[str, str]]:
    """What the row would change: kind and codes, before and after."""
    if school and not school.works:
        state = SchoolStatus(school.status).label
        raise RefusedRow(f"Школа «{school}» {state}: её сведения не меняются.")
    changes = {}
    if kind and kind != (school.kind if school else SchoolKind.GENERAL):
        changes["kind"] = (school.kind if school else "", kind.value)
    for system, (_, value) in codes.items():
        before = book.schools.code_of(school, system) if school else ""
        if before and before != value:
            raise RefusedRow(
                f"У школы «{school}» уже есть {system.label} {before}. Чтобы сменить его, "
                "откройте карточку школы: нужна дата."
            )
        if before != value:
            changes[system.value] = ("", value)
    return changes
