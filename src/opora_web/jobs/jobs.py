"""Background work that any list of the office may ask for, and the sweeping after it."""

from datetime import time
from pathlib import Path

from django.core.files.storage import default_storage
from django.http import QueryDict
from django.urls import reverse

from opora.domain.errors import OporaError
from opora_web.jobs.kinds import job
from opora_web.jobs.list_tables import table_named
from opora_web.jobs.list_workbook import write_list
from opora_web.jobs.models import Job, MadeFile
from opora_web.jobs.sweeping import FOLDER, sweep_made_files
from opora_web.jobs.timetable import Daily, keep_on_timetable
from opora_web.jobs.work import Work

SWEEP = "jobs.sweep"


@job("jobs.list", title="Выгрузка списка в Excel")
def make_list(work: Work, *, table: str, narrowing: str) -> None:
    """Write the list as the person sees it now, and keep the file with the job."""
    known = table_named(table)
    if known is None:
        raise OporaError("Такого списка больше нет. Откройте нужную страницу и выгрузите заново.")
    work.progress(10, "Собираем строки.")
    file_name = f"{FOLDER}/{work.number}.xlsx"
    path = Path(default_storage.path(file_name))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_list(known, work.by, QueryDict(narrowing), path)
    with work.commit() as result:
        MadeFile.objects.create(
            job=Job.objects.get(pk=work.number), name=f"{known.title}.xlsx", file=file_name
        )
        result["sentence"] = f"Готово: {known.title}."
        result["address"] = reverse("jobs:made_file", args=[work.number])


@job(SWEEP, title="Удаление старых таблиц Excel")
def sweep(work: Work) -> None:
    """Erase workbooks that nobody will fetch any more; asked for by the schedule."""
    _ = work
    sweep_made_files()


# At night, and apart from the sweeping of uploads: a disk does one thing at a time.
keep_on_timetable("удаление старых таблиц", Daily(SWEEP, time(3, 50)))
