"""The background work that writes a paper of a run."""

from pathlib import Path

from django.core.files.storage import default_storage
from django.urls import reverse

from opora_web.identification.actions.run_papers import keep_paper
from opora_web.identification.models import PaperKind, RunPaper
from opora_web.identification.paper_content import write_paper
from opora_web.jobs.kinds import job
from opora_web.jobs.work import Work


@job("identification.paper", title="Подготовка бумаги по расчёту")
def make_paper(work: Work, *, paper: int) -> None:
    """Make the run again from what was kept, write the file, keep it."""
    asked = RunPaper.objects.select_related("run__region", "run__municipality__region").get(
        pk=paper
    )
    work.progress(10, "Повторяем расчёт по сохранённым данным.")
    file_name = _write(asked)
    with work.commit() as result:
        keep_paper(by=work.by, paper=asked, file_name=file_name)
        result["sentence"] = f"Готово: {asked.file_name}."
        result["address"] = reverse("papers:papers", args=[asked.run_id])


def _write(paper: RunPaper) -> str:
    """The file has the paper's own name: a job that begins anew writes over a dead one's."""
    suffix = PaperKind(paper.kind).suffix
    file_name = f"papers/{paper.asked_at:%Y}/{paper.pk}{suffix}"
    path = Path(default_storage.path(file_name))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_paper(paper, path)
    return file_name
