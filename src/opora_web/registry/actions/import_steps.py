"""Loading one row of a file and taking it back."""

from typing import Any

from django.db.models import ProtectedError
from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.registry.actions.context_forms import keep_context_form, take_back_context_form
from opora_web.registry.actions.reindexing import reindex
from opora_web.registry.actions.schools import (
    add_spelling,
    change_kind,
    give_code,
    open_school,
    rename_school,
)
from opora_web.registry.imports.columns import NAME
from opora_web.registry.models import (
    CodeSystem,
    ImportRow,
    NameUse,
    RowDecision,
    RowState,
    School,
    SchoolKind,
)
from opora_web.registry.policies.about_imports import changed_since, nothing_stands_on
from opora_web.registry.verbs import Verb

_OPENS, _RENAMES, _SPELLS, _CODES, _KIND = "opened", "renamed", "spelling", "codes", "kind"
_FORM = "form"


def load_row(row: ImportRow, *, by: User) -> bool:
    """Do what a row says and keep how to take it back; whether there was anything to do."""
    match row.state, row.decision:
        case (RowState.NEW, _) | (_, RowDecision.NEW_SCHOOL):
            row.undo = _open(row, by)
        case (RowState.CHANGED, _) | (_, RowDecision.SAME_SCHOOL | RowDecision.RENAMED):
            row.undo = _change(row, by)
        case _:
            return False
    if row.answers:
        row.undo[_FORM] = _keep_form(row, by)
    row.save(update_fields=["school", "undo"])
    return True


def _open(row: ImportRow, by: User) -> dict[str, Any]:
    assert row.municipality, "a row that opens a school says where"
    kind = SchoolKind(row.changes["kind"][1]) if "kind" in row.changes else SchoolKind.GENERAL
    row.school = open_school(by=by, municipality=row.municipality, name=row.cells[NAME], kind=kind)
    return {_OPENS: True, _CODES: _give_codes(row, row.school, by)}


def _change(row: ImportRow, by: User) -> dict[str, Any]:
    school, undo = row.school, {}
    assert school, "a row that changes a school has found it"
    name = row.cells[NAME]
    if row.decision == RowDecision.RENAMED:
        rename_school(by=by, school=school, name=name, since=timezone.localdate())
        undo[_RENAMES] = school.names.get(use=NameUse.OFFICIAL, until=None).pk
    elif row.decision == RowDecision.SAME_SCHOOL:
        add_spelling(by=by, school=school, name=name, printed_in=row.place)
        undo[_SPELLS] = school.names.get(use=NameUse.SPELLING, name=name).pk
    school.refresh_from_db()
    if "kind" in row.changes:
        undo[_KIND] = [school.kind, row.changes["kind"][1]]
        change_kind(by=by, school=school, kind=SchoolKind(row.changes["kind"][1]))
    return {**undo, _CODES: _give_codes(row, school, by)}


def _give_codes(row: ImportRow, school: School, by: User) -> list[int]:
    return [
        give_code(by=by, school=school, system=system, value=row.changes[system][1]).pk
        for system in CodeSystem
        if system in row.changes
    ]


def _keep_form(row: ImportRow, by: User) -> dict[str, Any]:
    source = row.school_import
    assert row.school, "a row that was loaded keeps its school"
    assert source.year, "answers come from a form of a year"
    return keep_context_form(
        by=by,
        school=row.school,
        year=source.year,
        answers=row.answers,
        file_name=source.file_name,
        sha256=source.sha256,
        place=row.place,
    )


def take_back(row: ImportRow, *, by: User) -> None:
    """Undo one row; refuses where something was built on it."""
    school, undo = row.school, row.undo
    assert school, "a row that did something keeps its school"
    if _FORM in undo:
        take_back_context_form(by=by, school=school, kept=undo[_FORM])
    codes = school.codes.filter(pk__in=undo[_CODES], until=None)
    if codes.count() != len(undo[_CODES]):
        raise changed_since(school)
    codes.delete()
    if undo.get(_OPENS):
        _remove(school, by)
    else:
        _restore(school, undo, by)


def _remove(school: School, by: User) -> None:
    if school.names.count() != 1 or school.codes.exists() or not school.works:
        raise changed_since(school)
    title = school.name
    record(Verb.SCHOOL_REMOVED, school, by=by, before={"название": title}, title=title)
    school.names.all().delete()
    try:
        school.delete()
    except ProtectedError as error:
        kinds = [type(each)._meta.verbose_name for each in error.protected_objects]  # noqa: SLF001  # Django's documented name
        raise nothing_stands_on(school, [str(kind) for kind in kinds]) from error


def _restore(school: School, undo: dict[str, Any], by: User) -> None:
    before = school.name
    if _RENAMES in undo:
        _take_back_name(school, undo[_RENAMES])
    if _SPELLS in undo:
        school.names.filter(pk=undo[_SPELLS]).delete()
    if _KIND in undo:
        was, became = undo[_KIND]
        if school.kind != became:
            raise changed_since(school)
        school.kind = was
        school.save(update_fields=["kind"])
    reindex(school)
    record(
        Verb.SCHOOL_RESTORED,
        school,
        by=by,
        before={"название": before},
        after={"название": school.name},
        title=school.name,
    )


def _take_back_name(school: School, key: int) -> None:
    """The name of the day before comes back."""
    name = school.names.filter(pk=key, until=None).first()
    if name is None:
        raise changed_since(school)
    former = school.names.filter(use=NameUse.OFFICIAL).exclude(pk=key).latest("until")
    name.delete()
    former.until = None
    former.save(update_fields=["until"])
