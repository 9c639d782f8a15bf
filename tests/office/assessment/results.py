"""Uploads and results of the tests, as taking a file in would have written them."""

from django.utils import timezone

from opora_web.assessment.models import Remark, Result, Upload, UploadedFile, UploadState

OGE = {"kind": "oge", "subject": "математика", "year": 2023, "school_year": 2023}
VPR = {"kind": "vpr", "subject": "русский язык", "grade": 5, "year": 2023, "school_year": 2023}


def taken_in(place, *, state=UploadState.IMPORTED, file="Результаты.xlsx"):
    """An upload of the place's coordinator with one file."""
    by = place.person("coordinator")
    told = {}
    if state in (UploadState.IMPORTED, UploadState.REVERTED):
        told = {"consented_by": by, "consented_at": timezone.now()}
    if state == UploadState.REVERTED:
        told |= {"reverted_at": timezone.now(), "reverted_because": "не тот файл"}
    upload = Upload.objects.create(municipality=place.municipality, by=by, state=state, **told)
    UploadedFile.objects.create(upload=upload, position=1, name=file, sha256="0" * 64, size=10)
    return upload


def result(upload, school, *, low=4, participants=12, procedure=OGE, **told):
    """A result of the school in the upload."""
    return Result.objects.create(
        upload=upload,
        school=school,
        outcome_id=f"{upload.results.count():016}",
        source=f"Результаты.xlsx, лист «Лист1», строка {upload.results.count() + 2}",
        low=low,
        participants=participants,
        **{**procedure, **told},
    )


def printed(share, decimals=1):
    """The printed percentage as a result keeps it."""
    return {"printed_share": share, "printed_decimals": decimals}


def remark(upload, key, *, rule="mean-outside-scale", severity="warning"):
    """A remark of reading about the upload."""
    return Remark.objects.create(
        upload=upload, key=key, rule=rule, severity=severity, message=f"Замечание {key}."
    )
