"""What a school answered on paper, entered by who works on the list."""

from django.db import transaction
from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.identification.actions.notices import locked_notice
from opora_web.identification.list_verbs import ListVerb
from opora_web.identification.models import Notice, Objection, ObjectionState
from opora_web.identification.policies.about_paper_answers import check_paper_answers
from opora_web.registry.models import Act


@transaction.atomic
def record_paper_answer(*, by: User, notice: Notice, act: Act, objection: str = "") -> None:
    """Keep the answer with its paper: an objection when the school objects, else that it agrees.

    Who works in the office sees it as the school's own and may still object until the deadline.
    """
    notice = locked_notice(notice)
    check_paper_answers(notice, act)
    now = timezone.now()
    notice.paper = act
    if objection:
        Objection.objects.create(
            notice=notice,
            state=ObjectionState.SUBMITTED,
            text=objection,
            prepared_by=by,
            submitted_by=by,
            submitted_at=now,
        )
    else:
        notice.agreed_at, notice.agreed_by = now, by
    notice.save(update_fields=["paper", "agreed_at", "agreed_by"])
    after = {"документ": str(act), "ответ": objection or "возражений нет"}
    record(ListVerb.PAPER_ANSWER, notice, by=by, after=after, title=str(notice))
