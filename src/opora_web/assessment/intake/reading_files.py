"""Where the reading of an upload lies, and its writing and reading again."""

from pathlib import Path

from django.core.files.storage import default_storage

from opora.exchange.intake import Intake
from opora.exchange.outcomes.outcomes_file import read_outcomes, write_outcomes
from opora.exchange.outcomes.pupils_file import write_pupils
from opora_web.assessment.models import Upload, UploadState

# By the number of the upload and nothing else: whoever dies between file and table leaves nothing
# behind that the next attempt would not write over.
_READING = "uploads/readings/{}.parquet"
_PUPILS = "uploads/pupils/{}.parquet"


def write_reading(upload: Upload, intake: Intake) -> tuple[str, str]:
    """Write the outcomes and, where there are any, the pupils; returns both names in the store."""
    reading, pupils = _READING.format(upload.pk), _PUPILS.format(upload.pk)
    write_outcomes(_path(reading), intake)
    if not intake.pupils:
        default_storage.delete(pupils)
        return reading, ""
    write_pupils(_path(pupils), intake)
    return reading, pupils


def read_reading(upload: Upload) -> Intake:
    """What was read, as it was shown; nothing of an upload that was not read or was discarded."""
    if not upload.reading or upload.state == UploadState.DISCARDED:
        return Intake((), ())
    return read_outcomes(Path(default_storage.path(upload.reading.name)))


def erase_reading(upload: Upload) -> None:
    """Erase both files, also those of an attempt that died before it could say that they exist."""
    for name in (_READING, _PUPILS):
        default_storage.delete(name.format(upload.pk))


def _path(name: str) -> Path:
    path = Path(default_storage.path(name))
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
