"""Where the reading of an upload lies, and its writing and reading again."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from django.core.files.storage import default_storage

from opora.domain.work_summary import WorkSummary
from opora.exchange.intake import Intake
from opora.exchange.outcomes.outcomes_file import read_outcomes, write_outcomes
from opora.exchange.outcomes.pupils_file import write_pupils
from opora.exchange.outcomes.works_file import read_works, write_works
from opora_web.assessment.models import Upload, UploadState

# By the number of the upload and nothing else: whoever dies between file and table leaves nothing
# behind that the next attempt would not write over.
_READING = "uploads/readings/{}.parquet"
_PUPILS = "uploads/pupils/{}.parquet"
_WORKS = "uploads/works/{}.json"


class StoredReading(NamedTuple):
    """Names in the store; «» for what a reading has not."""

    reading: str
    pupils: str = ""
    works: str = ""


def write_reading(upload: Upload, intake: Intake) -> StoredReading:
    """Write the outcomes and, where there are any, the pupils and what they scored."""
    reading, pupils, works = (name.format(upload.pk) for name in (_READING, _PUPILS, _WORKS))
    write_outcomes(_path(reading), intake)
    if not intake.pupils:
        default_storage.delete(pupils)
        default_storage.delete(works)
        return StoredReading(reading)
    write_pupils(_path(pupils), intake)
    write_works(_path(works), intake)
    return StoredReading(reading, pupils, works)


def read_reading(upload: Upload) -> Intake:
    """What was read, as it was shown; nothing of an upload that was not read or was discarded."""
    if not upload.reading or upload.state == UploadState.DISCARDED:
        return Intake((), ())
    return read_outcomes(Path(default_storage.path(upload.reading.name)))


def read_kept_works(upload: Upload) -> Mapping[str, WorkSummary]:
    """What the pupils of the reading scored, by outcome."""
    if not upload.works or upload.state == UploadState.DISCARDED:
        return {}
    return read_works(Path(default_storage.path(upload.works.name)))


def erase_reading(upload: Upload) -> None:
    """Erase its files, also those of an attempt that died before it could say that they exist."""
    for name in (_READING, _PUPILS, _WORKS):
        default_storage.delete(name.format(upload.pk))


def _path(name: str) -> Path:
    path = Path(default_storage.path(name))
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
