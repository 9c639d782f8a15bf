"""A file of schools: read for preview, decided row by row, loaded on consent, undone."""

from hashlib import sha256

from django.db import transaction

from opora.domain.school_year import SchoolYear
from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.registry.actions.import_steps import load_row, take_back
from opora_web.registry.imports.preview import Preview, compared_again, preview_of
from opora_web.registry.imports.registry_book import RegistryBook
from opora_web.registry.models import (
    ImportRow,
    ImportState,
    Municipality,
    RowDecision,
    RowState,
    SchoolImport,
)
from opora_web.registry.permissions import municipalities_kept_by
from opora_web.registry.policies.about_imports import (
    check_decision_fits,
    check_is_applied,
    check_is_decided,
    check_is_preview,
    check_nothing_changed,
)
from opora_web.registry.verbs import Verb


def preview_import(
    *,
    by: User,
    content: bytes,
    name: str,
    year: SchoolYear | None = None,
    municipality: Municipality | None = None,
) -> SchoolImport:
    """Read a file and keep what it would do; no school is touched. Raises ``OporaError``.

    ``year`` and ``municipality`` are for context forms: the school year where the file names
    none, and where schools stand that the registry does not know yet. The file is read before
    the transaction begins: reading may take seconds.
    """
    book = RegistryBook.of(municipalities_kept_by(by))
    preview = preview_of(content, name, book, year=year, municipality=municipality)
    return _keep(by, content, name, preview)


@transaction.atomic
def _keep(by: User, content: bytes, name: str, preview: Preview) -> SchoolImport:
    school_import = SchoolImport.objects.create(
        by=by,
        file_name=name[-200:],
        sha256=sha256(content).hexdigest(),
        year=preview.year,
    )
    ImportRow.objects.bulk_create(
        ImportRow(
            school_import=school_import,
            position=position,
            place=row.compared.place,
            cells=dict(row.compared.cells),
            answers=dict(row.answers),
            state=row.compared.state,
            sentence=row.compared.sentence,
            municipality=row.compared.municipality,
            school=row.compared.school,
            found_by_code=row.compared.found_by_code,
            changes={field: list(pair) for field, pair in row.compared.changes.items()},
        )
        for position, row in enumerate(preview.rows, start=1)
    )
    after = {"строк": len(preview.rows), "сумма файла": school_import.sha256}
    record(Verb.IMPORT_READ, school_import, by=by, after=after, title=name)
    return school_import


@transaction.atomic
def decide_row(*, by: User, row: ImportRow, decision: RowDecision) -> None:
    """Say what a doubtful row means; may be said again until consent."""
    check_is_preview(row.school_import)
    check_decision_fits(row, decision)
    before = {"решение": row.get_decision_display()}
    row.decision = decision
    row.save(update_fields=["decision"])
    after = {"решение": decision.label, "строка": row.place}
    about = row.school_import
    record(Verb.ROW_DECIDED, about, by=by, before=before, after=after, title=about.file_name)


@transaction.atomic
def apply_import(*, by: User, school_import: SchoolImport) -> None:
    """Load what was shown, all of it or nothing."""
    school_import = SchoolImport.objects.select_for_update().get(pk=school_import.pk)
    check_is_preview(school_import)
    # What was refused is loaded in no case, so nothing of it can have changed.
    understood = school_import.rows.exclude(state=RowState.REFUSED)
    rows = list(understood.select_related("school", "municipality").order_by("position"))
    check_is_decided(rows)
    book = RegistryBook.of(municipalities_kept_by(by))
    check_nothing_changed(rows, compared_again(rows, book, school_import.year))
    loaded = [load_row(row, by=by) for row in rows]
    school_import.state = ImportState.APPLIED
    school_import.save(update_fields=["state"])
    after = {"загружено строк": sum(loaded)}
    record(Verb.IMPORT_APPLIED, school_import, by=by, after=after, title=school_import.file_name)


@transaction.atomic
def undo_import(*, by: User, school_import: SchoolImport) -> None:
    """Take back everything that an import did, or refuse and say what stands on it."""
    school_import = SchoolImport.objects.select_for_update().get(pk=school_import.pk)
    check_is_applied(school_import)
    for row in school_import.rows.exclude(undo={}).order_by("-position"):
        take_back(row, by=by)
    school_import.state = ImportState.UNDONE
    school_import.save(update_fields=["state"])
    record(Verb.IMPORT_UNDONE, school_import, by=by, title=school_import.file_name)
