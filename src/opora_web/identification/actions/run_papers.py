"""Papers of a run: asked for here, written in the background."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from opora.documents.spravka import PaperDetails
from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.identification.models import PaperKind, Run, RunPaper
from opora_web.identification.paper_details import kept_details
from opora_web.identification.policies.about_runs import check_is_done
from opora_web.identification.verbs import Verb
from opora_web.jobs.actions import enqueue


@transaction.atomic
def ask_for_spravka(*, by: User, run: Run, reading: str, details: PaperDetails) -> RunPaper:
    """Ask for the справка that tells one reading of the norm; raises Refused of a run undone."""
    return _ask(by, run, PaperKind.SPRAVKA, reading=reading, details=kept_details(details))


@transaction.atomic
def ask_for_tables(*, by: User, run: Run) -> RunPaper:
    """Ask for all tables of the run as a workbook; raises Refused of a run undone."""
    return _ask(by, run, PaperKind.TABLES)


@transaction.atomic
def keep_paper(*, by: Actor, paper: RunPaper, file_name: str) -> None:
    """Keep what was written; the file lies under ``file_name`` already."""
    paper.file.name = file_name
    paper.made_at = timezone.now()
    paper.save(update_fields=["file", "made_at"])
    record(Verb.PAPER_MADE, paper, by=by)


def _ask(by: User, run: Run, kind: PaperKind, **told: Any) -> RunPaper:
    check_is_done(run)
    paper = RunPaper.objects.create(run=run, kind=kind, by=by, **told)
    paper.job = enqueue("identification.paper", by=by, paper=paper.pk)
    paper.save(update_fields=["job"])
    record(Verb.PAPER_ASKED, paper, by=by, after=dict(paper.details))
    return paper
