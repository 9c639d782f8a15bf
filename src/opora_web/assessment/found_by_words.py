"""By which words uploads, planned procedures and own entries of reference data are found."""

from opora.domain.procedure_kind import ProcedureKind
from opora_web.assessment.models import CalendarEntry, OwnReference, Upload
from opora_web.assessment.models.calendar_entry import CalendarQuerySet
from opora_web.assessment.models.own_reference import OwnReferenceQuerySet
from opora_web.registry.models import OfTerritoryQuerySet
from opora_web.ui.rows_found import rows_found


def uploads_found(uploads: OfTerritoryQuerySet, words: str) -> OfTerritoryQuerySet:
    """By number, territory, the person and the names of the files."""
    rows = uploads.select_related("region", "municipality", "by").prefetch_related("files")
    return rows_found(rows, words, _of_upload)


def procedures_found(entries: CalendarQuerySet, words: str) -> CalendarQuerySet:
    """By name, purpose, papers and the procedure of which results are awaited."""
    return rows_found(entries, words, _of_procedure)


def reference_found(entries: OwnReferenceQuerySet, words: str) -> OwnReferenceQuerySet:
    """By what the entry is about and by its source."""
    rows = entries.select_related("region", "municipality__region")
    return rows_found(rows, words, _of_reference)


def _of_upload(upload: Upload) -> str:
    files = " ".join(file.name for file in upload.files.all())
    return f"{upload} {upload.territory} {upload.by.full_name} {files}"


def _of_procedure(entry: CalendarEntry) -> str:
    kind = ProcedureKind(entry.kind).russian if entry.kind else ""
    papers = f"{entry.act_as_printed} {entry.documents}"
    return f"{entry} {entry.purpose} {papers} {kind} {entry.subject}"


def _of_reference(entry: OwnReference) -> str:
    kind = entry._meta.verbose_name  # noqa: SLF001  # Django's documented name
    return f"{kind} {entry} {entry.source} {entry.territory}"
