"""What becomes of an objection: decided here, or sent to the issuer and answered."""

from django.db import transaction
from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.identification.actions.objections import locked_objection
from opora_web.identification.list_verbs import ListVerb
from opora_web.identification.models import Objection, ObjectionState, Remedy
from opora_web.identification.policies.about_objections import (
    check_may_be_answered,
    check_may_be_decided,
    check_may_be_forwarded,
)
from opora_web.registry.models import Act


@transaction.atomic
def decide_objection(
    *, by: User, objection: Objection, remedy: Remedy | None, because: str
) -> None:
    """Uphold an objection to a computed list with a remedy, or reject it with none."""
    objection = locked_objection(objection)
    check_may_be_decided(objection, remedy)
    _settle(objection, by=by, is_upheld=remedy is not None, because=because)
    objection.remedy = remedy or ""
    objection.save()
    entry = objection.notice.entry
    if remedy == Remedy.LEAVE_OUT:
        entry.is_left_out, entry.left_out_because = True, f"по возражению школы: {because}"[:500]
        entry.save(update_fields=["is_left_out", "left_out_because"])
    after = {**_told(objection), "что изменится": objection.get_remedy_display()}
    record(ListVerb.OBJECTION_DECIDED, objection, by=by, after=after, title=str(objection.notice))


@transaction.atomic
def forward_objection(*, by: User, objection: Objection, act: Act) -> None:
    """The letter to the issuer of a received list went out and is registered."""
    objection = locked_objection(objection)
    check_may_be_forwarded(objection)
    objection.state, objection.letter = ObjectionState.FORWARDED, act
    objection.save(update_fields=["state", "letter"])
    title = str(objection.notice)
    record(ListVerb.OBJECTION_FORWARDED, objection, by=by, after={"письмо": str(act)}, title=title)


@transaction.atomic
def answer_objection(
    *, by: User, objection: Objection, act: Act, is_upheld: bool, because: str
) -> None:
    """The answer of the issuer came and is registered; the list changes by a new letter alone."""
    objection = locked_objection(objection)
    check_may_be_answered(objection)
    _settle(objection, by=by, is_upheld=is_upheld, because=because)
    objection.answer = act
    objection.save()
    after = {**_told(objection), "ответ": str(act)}
    record(ListVerb.OBJECTION_ANSWERED, objection, by=by, after=after, title=str(objection.notice))


def _settle(objection: Objection, *, by: User, is_upheld: bool, because: str) -> None:
    objection.state = ObjectionState.UPHELD if is_upheld else ObjectionState.REJECTED
    objection.decided_by, objection.decided_at = by, timezone.now()
    objection.because = because


def _told(objection: Objection) -> dict[str, str]:
    return {
        "решение": ObjectionState(objection.state).label,
        "почему так решено": objection.because,
    }
