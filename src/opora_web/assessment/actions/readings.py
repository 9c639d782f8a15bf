"""What was read of an upload, kept for the preview."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from opora.exchange.check_files import CheckedFile, CheckedReading
from opora_web.assessment.actions.printed_schools import match_printed_schools
from opora_web.assessment.intake.office_words import in_office
from opora_web.assessment.intake.reading_files import StoredReading
from opora_web.assessment.intake.remark_rows import remark_rows
from opora_web.assessment.models import Remark, Upload, UploadedFile, UploadState
from opora_web.assessment.policies.about_uploads import check_is_read_now
from opora_web.assessment.verbs import Verb
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor

_BATCH = 500


@transaction.atomic
def keep_reading(
    *, by: Actor, upload: Upload, reading: CheckedReading, stored: StoredReading
) -> Upload:
    """Keep the account of every file, the remarks and the schools; ``stored`` is what was written.

    What a person decided about a printed school before the files were read again still holds.
    """
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    check_is_read_now(upload)
    files = list(upload.files.order_by("position"))
    for file, checked in zip(files, reading.files, strict=True):
        _keep_file(file, checked)
    _keep_remarks(
        upload, reading, dict(zip((one.name for one in reading.files), files, strict=True))
    )
    match_printed_schools(upload, reading.intake)
    upload.reading, upload.pupils, upload.works = stored
    is_read = any(not checked.refusals and not checked.is_context_form for checked in reading.files)
    upload.state = UploadState.PREVIEW if is_read else UploadState.FAILED
    upload.save(update_fields=["reading", "pupils", "works", "state"])
    record(Verb.FILES_READ, upload, by=by, after=_account(reading))
    return upload


def _keep_file(file: UploadedFile, checked: CheckedFile) -> None:
    file.layout = checked.title[:300]
    file.contents = [] if checked.is_context_form else list(checked.contents)
    file.refusals = [in_office(sentence) for sentence in checked.refusals]
    file.is_context_form = checked.is_context_form
    rows = None if checked.is_context_form else checked.rows
    file.rows_counted = rows.counted if rows else 0
    file.rows_absent = rows.absent if rows else 0
    file.rows_named = rows.named if rows else 0
    file.rows_of_headings = rows.headings if rows else 0
    file.save()


def _keep_remarks(
    upload: Upload, reading: CheckedReading, files: Mapping[str, UploadedFile]
) -> None:
    Remark.objects.filter(upload=upload).delete()
    rows: Iterable[Remark] = remark_rows(upload, reading.intake.problems, files)
    Remark.objects.bulk_create(rows, batch_size=_BATCH)


def _account(reading: CheckedReading) -> dict[str, Any]:
    return {
        "прочитано файлов": sum(not one.refusals for one in reading.files),
        "не прочитано файлов": sum(bool(one.refusals) for one in reading.files),
        "результатов": len(reading.intake.outcomes),
        "замечаний": len(reading.intake.problems),
    }
