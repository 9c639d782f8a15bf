"""What lies untouched is discarded, and what was left behind is erased."""

from datetime import timedelta
from pathlib import Path

from django.core.files.storage import default_storage
from django.utils import timezone

from opora_web.assessment.actions.erasing import erase
from opora_web.assessment.actions.uploads import discard
from opora_web.assessment.models import Upload, UploadedFile, UploadState
from opora_web.audit.actor import SYSTEM

DAYS_OF_PREVIEW = 7
_LONGEST_REQUEST = timedelta(days=1)
_FILES = "uploads/files"
_ENDED = (UploadState.IMPORTED, UploadState.REVERTED, UploadState.DISCARDED)
_UNTOUCHED = (
    f"Файлы удалены: {DAYS_OF_PREVIEW} дней никто не занимался этой загрузкой, "
    "а в файлах бывают личные данные. Если результаты нужны, загрузите файлы снова."
)


def sweep() -> int:
    """Discard uploads that nobody touched for a week, erase what ended ones left; how many."""
    long_ago = timezone.now() - timedelta(days=DAYS_OF_PREVIEW)
    untouched = Upload.objects.exclude(state__in=_ENDED).filter(touched_at__lt=long_ago)
    discarded = sum(_discarded(upload) for upload in untouched.select_related("job").order_by("pk"))
    left = UploadedFile.objects.filter(upload__state__in=_ENDED).exclude(content="")
    for pk in sorted(set(left.values_list("upload_id", flat=True))):
        erase(pk)
    _erase_ownerless()
    return discarded


def _erase_ownerless() -> None:
    """Files of a request that was killed before its transaction ended: no upload knows them.

    A young one may belong to a request that is being answered.
    """
    yesterday = (timezone.now() - _LONGEST_REQUEST).timestamp()
    owned = set(UploadedFile.objects.exclude(content="").values_list("content", flat=True))
    for path in Path(default_storage.path(_FILES)).glob("*/*"):
        name = path.relative_to(default_storage.path("")).as_posix()
        if name not in owned and path.stat().st_mtime < yesterday:
            path.unlink(missing_ok=True)


def _discarded(upload: Upload) -> bool:
    """A work that waits for a week still waits: only what is in a person's hand is discarded."""
    if upload.standing not in {UploadState.PREVIEW, UploadState.FAILED}:
        return False
    discard(by=SYSTEM, upload=upload, because=_UNTOUCHED)
    return True
