"""The files of an upload read by the method under the names that people know them by."""

from contextlib import closing
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory

from opora.exchange.check_files import CheckedReading, read_and_check
from opora.exchange.file_facts import FileFacts
from opora.exchange.taken_file import Telling
from opora_web.assessment.intake.said_facts import said_facts
from opora_web.assessment.models import Upload, UploadedFile
from opora_web.assessment.territory_tables import tables_of
from opora_web.registry.models import Municipality


def read_upload(upload: Upload, tell: Telling) -> CheckedReading:
    """Read what can be read; ``files`` of the reading stand in the order of the upload.

    The files lie on the disk under names made up by the store, while remarks and sources must name
    them as people do: therefore they are read from a folder of their own.
    """
    with TemporaryDirectory(prefix="opora-reading-") as folder:
        files = upload.files.order_by("position")
        said = {_laid_out(file, Path(folder)): said_facts(file.said) for file in files}
        return _read(upload, said, tell)


def _read(upload: Upload, said: dict[Path, FileFacts], tell: Telling) -> CheckedReading:
    territory = upload.territory
    if isinstance(territory, Municipality):
        place = {"municipality": territory.name, "region": territory.region.name}
    else:
        place = {"region": territory.name}
    return read_and_check(said, tell=tell, tables=tables_of(territory), **place)


def _laid_out(file: UploadedFile, folder: Path) -> Path:
    path = folder / file.name
    with closing(file.content.open("rb")) as content, path.open("wb") as laid_out:
        copyfileobj(content, laid_out)
    return path
