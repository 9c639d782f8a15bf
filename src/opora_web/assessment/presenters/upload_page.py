"""An upload as its first page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Q, Sum

from opora.domain.problem import Severity
from opora.exchange.rules.about_pupils import PERSONAL_DATA_DROPPED
from opora_web.assessment.actions.sweeping import DAYS_OF_PREVIEW
from opora_web.assessment.intake.printed_key import printed_key
from opora_web.assessment.intake.reading_files import read_reading
from opora_web.assessment.models import Upload, UploadedFile, UploadState
from opora_web.assessment.presenters.procedure_lines import ProcedureLine, procedure_lines
from opora_web.assessment.presenters.upload_state import tone_of
from opora_web.jobs.presenters import JobCard, card_of


@dataclass(frozen=True)
class Skipped:
    """A file that was given and not taken; ``upload`` is the earlier one, if it may be seen."""

    name: str
    because: str
    number: int | None
    upload: int | None


@dataclass(frozen=True)
class UploadPage:
    """Everything at a glance; counts of files, schools, results, remarks add up with the tabs."""

    state: UploadState
    tone: str
    job: JobCard | None
    files: int
    files_read: int
    refused: Sequence[UploadedFile]
    context_forms: Sequence[UploadedFile]
    skipped: Sequence[Skipped]
    rows: dict[str, int]
    schools: dict[str, int]
    remarks: dict[str, int]
    personal: Sequence[str]
    taken: Sequence[ProcedureLine]
    left_out: Sequence[ProcedureLine]
    goes_at: datetime

    @property
    def has_something_out(self) -> bool:
        """Whether a person has to see what stays out before agreeing."""
        return bool(
            self.refused
            or self.context_forms
            or self.left_out
            or self.rows["named"]
            or self.remarks["errors"]
        )

    @property
    def results_taken(self) -> int:
        """Results of known schools."""
        return self.schools["results_known"] or 0


def present_upload(upload: Upload, user: Any) -> UploadPage:
    """The page; work on the upload is followed only by whoever asked for it."""
    files = list(upload.files.order_by("position"))
    intake = read_reading(upload)
    known = set(upload.printed_schools.known().values_list("code", flat=True))
    is_known = {one.school.code: printed_key(one.school.code) in known for one in intake.outcomes}
    job = upload.job if upload.job and upload.job.by_id == user.pk else None
    return UploadPage(
        state=upload.standing,
        tone=tone_of(upload.standing),
        job=card_of(job) if job else None,
        files=len(files),
        files_read=sum(bool(file.layout) and not file.refusals for file in files),
        refused=[one for one in files if one.refusals and not one.is_context_form],
        context_forms=[file for file in files if file.is_context_form],
        skipped=_skipped(upload, user),
        rows=_rows(upload),
        schools=_schools(upload),
        remarks=_remarks(upload),
        personal=_personal(upload),
        taken=procedure_lines(intake.outcomes, lambda one: is_known[one.school.code]),
        left_out=procedure_lines(intake.outcomes, lambda one: not is_known[one.school.code]),
        goes_at=upload.touched_at + timedelta(days=DAYS_OF_PREVIEW),
    )


def _skipped(upload: Upload, user: Any) -> list[Skipped]:
    numbers = [one["upload"] for one in upload.skipped if one["upload"]]
    seen = set(Upload.objects.visible_to(user).filter(pk__in=numbers).values_list("pk", flat=True))
    return [
        Skipped(
            one["name"],
            one["because"],
            one["upload"],
            one["upload"] if one["upload"] in seen else None,
        )
        for one in upload.skipped
    ]


def _rows(upload: Upload) -> dict[str, int]:
    sums = upload.files.aggregate(
        counted=Sum("rows_counted"),
        absent=Sum("rows_absent"),
        named=Sum("rows_named"),
        headings=Sum("rows_of_headings"),
    )
    rows = {name: value or 0 for name, value in sums.items()}
    return {**rows, "all": rows["counted"] + rows["absent"] + rows["named"]}


def _schools(upload: Upload) -> dict[str, int]:
    known = Q(school__isnull=False)
    left_out = Q(is_left_out=True)
    undecided = ~known & ~left_out
    counts: dict[str, int] = upload.printed_schools.aggregate(
        all=Count("pk"),
        known=Count("pk", filter=known),
        left_out=Count("pk", filter=left_out),
        undecided=Count("pk", filter=undecided),
        results_known=Sum("results", filter=known),
        results_left_out=Sum("results", filter=left_out),
    )
    return counts


def _remarks(upload: Upload) -> dict[str, int]:
    counts: dict[str, int] = upload.remarks.aggregate(
        all=Count("pk"),
        errors=Count("pk", filter=Q(severity=Severity.ERROR.value)),
        warnings=Count("pk", filter=Q(severity=Severity.WARNING.value)),
    )
    return counts


def _personal(upload: Upload) -> list[str]:
    told = upload.remarks.filter(rule=PERSONAL_DATA_DROPPED.code).select_related("file")
    return [f"{one.file}: {one.message}" for one in told.order_by("file__position", "pk")]
