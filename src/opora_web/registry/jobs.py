"""Long work of the registry: loading many schools and taking them back."""

from django.urls import reverse

from opora_web.jobs.kinds import job
from opora_web.jobs.work import Work
from opora_web.registry.actions.school_imports import apply_import, undo_import
from opora_web.registry.models import SchoolImport

APPLY, UNDO = "school-import", "school-import-undoing"
# Up to so many rows a person waits for the page; more would also keep others from writing.
ROWS_AT_ONCE = 100


@job(APPLY, title="Загрузка школ из файла")
def apply_in_background(work: Work, *, school_import: int) -> None:
    """Load a file that was consented to."""
    work.progress(10, "Сверяем файл с реестром и вносим школы.")
    with work.commit() as result:
        apply_import(by=work.by, school_import=SchoolImport.objects.get(pk=school_import))
        result["sentence"] = "Школы загружены. Загрузку можно отменить целиком."
        result["address"] = reverse("registry:school_import", args=[school_import])


@job(UNDO, title="Отмена загрузки школ")
def undo_in_background(work: Work, *, school_import: int) -> None:
    """Take a whole import back."""
    work.progress(10, "Возвращаем реестр к прежнему виду.")
    with work.commit() as result:
        undo_import(by=work.by, school_import=SchoolImport.objects.get(pk=school_import))
        result["sentence"] = "Загрузка отменена: реестр такой, каким был до неё."
        result["address"] = reverse("registry:school_import", args=[school_import])
