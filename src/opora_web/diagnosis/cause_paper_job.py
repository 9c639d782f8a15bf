"""The background work that writes the справка of an analysis of causes."""

from pathlib import Path

from django.core.files.storage import default_storage
from django.urls import reverse

from opora.documents.word import render_docx
from opora_web.diagnosis.actions.cause_papers import keep_cause_paper
from opora_web.diagnosis.cause_paper_content import cause_paper_of
from opora_web.diagnosis.models import CausePaper
from opora_web.jobs.kinds import job
from opora_web.jobs.work import Work


@job("diagnosis.cause_paper", title="Подготовка справки о причинах")
def make_cause_paper(work: Work, *, paper: int) -> None:
    """Write the file of what was signed, keep it."""
    about = ("analysis__school__municipality__region", "analysis__entry__school_list")
    asked = CausePaper.objects.select_related(*about).get(pk=paper)
    work.progress(10, "Собираем строки анализа.")
    file_name = _write(asked)
    with work.commit() as result:
        keep_cause_paper(by=work.by, paper=asked, file_name=file_name)
        result["sentence"] = f"Готово: {asked.file_name}."
        result["address"] = reverse("diagnosis:cause_analysis", args=[asked.analysis_id])


def _write(paper: CausePaper) -> str:
    """The file has the paper's own name: a job that begins anew writes over a dead one's."""
    file_name = f"papers/{paper.asked_at:%Y}/causes-{paper.pk}.docx"
    path = Path(default_storage.path(file_name))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(render_docx(cause_paper_of(paper)))
    return file_name
