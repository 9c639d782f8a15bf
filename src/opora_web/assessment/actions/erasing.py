"""Files that hold names of pupils, erased as soon as nothing needs them any more."""

from opora_web.assessment.intake.reading_files import erase_reading
from opora_web.assessment.models import Upload, UploadedFile, UploadState


def erase(pk: int) -> None:
    """Erase what the ended upload keeps on the disk; of a discarded one also what was read.

    First the reading, then each file, then the word that there is one: whoever dies in between
    leaves the word, and ``sweep`` finds it. To erase what is not there is no failure.
    """
    upload = Upload.objects.get(pk=pk)
    if upload.state == UploadState.DISCARDED:
        erase_reading(upload)
        Upload.objects.filter(pk=pk).update(reading="", pupils="", works="")
    for file in upload.files.exclude(content="").order_by("position"):
        file.content.delete(save=False)
        UploadedFile.objects.filter(pk=file.pk).update(content="")
