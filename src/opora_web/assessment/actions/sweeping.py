"""What lies untouched is discarded, and what was left behind is erased."""

from datetime import timedelta

from django.utils import timezone

from opora_web.assessment.actions.erasing import erase
from opora_web.assessment.actions.uploads import discard
from opora_web.assessment.models import Upload, UploadedFile, UploadState
from opora_web.audit.actor import SYSTEM

DAYS_OF_PREVIEW = 7
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
    return discarded


def _discarded(upload: Upload) -> bool:
    """A work that waits for a week still waits: only what is in a person's hand is discarded."""
    if upload.standing not in {UploadState.PREVIEW, UploadState.FAILED}:
        return False
    discard(by=SYSTEM, upload=upload, because=_UNTOUCHED)
    return True
