"""Uploads of the tests: given, read and taken in here and now, without a worker."""

from pathlib import Path
from threading import Event

from django.core.files.base import ContentFile
from tests.office.jobs.doing import AtOnce

from opora.exchange.file_facts import FileFacts
from opora_web.assessment.actions.imports import give_consent
from opora_web.assessment.actions.printed_schools import leave_out_undecided
from opora_web.assessment.actions.uploads import take_files
from opora_web.assessment.intake.given_file import given_file
from opora_web.assessment.models import Upload
from opora_web.jobs.worker import work_once

KAMENKA = Path(__file__).parents[3] / "demo" / "kamenka" / "results.txt"
NOTHING_SAID = FileFacts()
LINES = """Муниципалитет: {place}

{school}:
ОГЭ математика 2023 – 3 чел. из 8 (37,5%), до пересдач
"""


def a_text(school="МОУ СОШ с. Кикино", place="Каменский район", more=""):
    """One school with one result, as people paste it."""
    return LINES.format(school=school, place=place) + more


def a_file(content, name="результаты.txt"):
    """A file as a form gives it."""
    content = content.encode() if isinstance(content, str) else content
    return given_file(ContentFile(content, name))


def given(by, territory, *files, said=NOTHING_SAID):
    """An upload that waits for its reading."""
    return take_files(by=by, territory=territory, files=files, said=said)


def worked(upload):
    """The upload after the job that waits for it."""
    assert work_once("worker", Event(), AtOnce())
    return again(upload)


def read(by, territory, *files, said=NOTHING_SAID):
    """An upload that was read."""
    return worked(given(by, territory, *files, said=said))


def taken_in(by, territory, *files, said=NOTHING_SAID):
    """An upload that was read, whose unknown schools were left out, and that was taken in."""
    upload = read(by, territory, *files, said=said)
    leave_out_undecided(by=by, upload=upload)
    give_consent(by=by, upload=upload)
    return worked(upload)


def again(upload):
    """The upload as it stands in the database."""
    return Upload.objects.select_related("job", "municipality__region", "region").get(pk=upload.pk)
