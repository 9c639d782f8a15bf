"""Workbooks that were made for somebody go after a month.

They are copies of what the office shows, made again by one press, and hold what the person might
see on that day and perhaps may not see any more. Papers of runs and of the registry are no copies
and stay. Nothing is written into the journal: whoever took a workbook away stands there already.
"""

from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from opora_web.jobs.models import Job, MadeFile

DAYS_KEPT = 30
FOLDER = "lists"
_GONE = (
    f"Таблица хранилась {DAYS_KEPT} дней и удалена. Если она ещё нужна, откройте страницу списка и "
    "выгрузите его снова: в таблице будет то, что на ней есть теперь."
)


def sweep_made_files() -> int:
    """Erase the workbooks of jobs that ended more than a month ago; how many there were."""
    long_ago = timezone.now() - timedelta(days=DAYS_KEPT)
    old = MadeFile.objects.filter(job__finished_at__lt=long_ago).order_by("pk")
    swept = 0
    for made in old.select_related("job"):
        _erase(made)
        swept += 1
    _erase_ownerless(long_ago)
    return swept


@transaction.atomic
def _erase(made: MadeFile) -> None:
    """The job stays and says what became of its file: an address that leads nowhere would not."""
    name = made.file.name
    Job.objects.filter(pk=made.job_id).update(result={"sentence": _GONE})
    made.delete()
    transaction.on_commit(partial(default_storage.delete, name), robust=True)


def _erase_ownerless(long_ago: datetime) -> None:
    """Files of a worker that died after writing, and of an erasing that was cut off."""
    owned = set(MadeFile.objects.values_list("file", flat=True))
    for path in Path(default_storage.path(FOLDER)).glob("*"):
        old = path.stat().st_mtime < long_ago.timestamp()
        if old and f"{FOLDER}/{path.name}" not in owned:
            path.unlink(missing_ok=True)
