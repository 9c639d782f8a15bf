"""The справка of an analysis: asked for here, written in the background."""

from django.db import transaction
from django.utils import timezone

from opora.documents.spravka import PaperDetails
from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.diagnosis.cause_verbs import CauseVerb
from opora_web.diagnosis.models import CauseAnalysis, CausePaper
from opora_web.diagnosis.policies.about_causes import check_is_signed
from opora_web.identification.paper_details import kept_details
from opora_web.jobs.actions import enqueue


@transaction.atomic
def ask_for_cause_paper(*, by: User, analysis: CauseAnalysis, details: PaperDetails) -> CausePaper:
    """Ask for the paper of a signed analysis; raises Refused of any other."""
    check_is_signed(analysis)
    paper = CausePaper.objects.create(analysis=analysis, by=by, details=kept_details(details))
    paper.job = enqueue("diagnosis.cause_paper", by=by, paper=paper.pk)
    paper.save(update_fields=["job"])
    record(CauseVerb.PAPER_ASKED, paper, by=by, after=dict(paper.details))
    return paper


@transaction.atomic
def keep_cause_paper(*, by: Actor, paper: CausePaper, file_name: str) -> None:
    """Keep what was written; the file lies under ``file_name`` already."""
    paper.file.name = file_name
    paper.made_at = timezone.now()
    paper.save(update_fields=["file", "made_at"])
    record(CauseVerb.PAPER_MADE, paper, by=by)
