"""Background work of assessment."""

from datetime import time

from django.urls import reverse

from opora_web.assessment.actions.imports import IMPORT, import_results
from opora_web.assessment.actions.readings import keep_reading
from opora_web.assessment.actions.sweeping import sweep
from opora_web.assessment.actions.uploads import READ
from opora_web.assessment.intake.read_upload import read_upload
from opora_web.assessment.intake.reading_files import read_kept_works, read_reading, write_reading
from opora_web.assessment.models import Upload
from opora_web.assessment.policies.about_uploads import check_is_read_now, check_is_taken_in_now
from opora_web.assessment.presenters.outcome_sentences import imported_sentence, read_sentence
from opora_web.jobs.kinds import job
from opora_web.jobs.timetable import Daily, keep_on_timetable
from opora_web.jobs.work import Work

SWEEP = "sweep-uploads"
_TO_FILES, _TO_ROWS, _TO_TABLES = 5, 80, 90


@job(READ, title="Чтение файлов с результатами")
def read(work: Work, *, upload: int) -> None:
    """Read the files of an upload for preview."""
    shown = _upload(upload)
    check_is_read_now(shown)
    files = shown.files.count()

    def tell(number: int, name: str) -> None:
        share = (_TO_ROWS - _TO_FILES) * (number - 1) // files
        work.progress(_TO_FILES + share, f"Читается файл {number} из {files}: «{name}».")

    reading = read_upload(shown, tell)
    work.progress(_TO_ROWS, "Результаты сверяются между собой и с реестром школ.")
    stored = write_reading(shown, reading.intake)
    work.progress(_TO_TABLES, "Записывается, что прочитано.")
    with work.commit() as result:
        keep_reading(by=work.by, upload=shown, reading=reading, stored=stored)
        result |= {"sentence": read_sentence(reading), "address": _address(shown)}


@job(IMPORT, title="Загрузка результатов")
def take_in(work: Work, *, upload: int) -> None:
    """Take in what a person consented to, once and whole."""
    shown = _upload(upload)
    check_is_taken_in_now(shown)
    work.progress(_TO_FILES, "Результаты готовятся к загрузке.")
    intake, works = read_reading(shown), read_kept_works(shown)
    work.progress(_TO_ROWS, "Результаты записываются.")
    with work.commit() as result:
        number = import_results(by=work.by, upload=shown, intake=intake, works=works)
        result |= {"sentence": imported_sentence(number), "address": _address(shown)}


@job(SWEEP, title="Удаление файлов, которые больше не нужны")
def sweep_uploads(work: Work) -> None:
    """Discard what nobody touched, erase what was left; asked for by the schedule."""
    _ = work
    sweep()


# At night, when nobody looks through a preview.
keep_on_timetable("удаление ненужных файлов с результатами", Daily(SWEEP, time(3, 30)))


def _address(upload: Upload) -> str:
    return reverse("assessment:upload", args=[upload.pk])


def _upload(pk: int) -> Upload:
    return Upload.objects.select_related("municipality__region", "region", "job").get(pk=pk)
