"""The answer of a school to a recommendation, and what the coordinator says to it."""

from django.db import transaction
from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.diagnosis.actions.checks import locked_check
from opora_web.diagnosis.checks_verbs import CheckVerb
from opora_web.diagnosis.models import FollowUp, FollowUpState
from opora_web.diagnosis.policies.about_recommendations import (
    check_may_be_answered,
    check_may_be_decided,
)


@transaction.atomic
def answer_recommendation(*, by: User, follow_up: FollowUp, answer: str) -> None:
    """The school tells what it did; a returned answer is written anew."""
    follow_up = _locked(follow_up)
    check_may_be_answered(follow_up)
    follow_up.state, follow_up.answer = FollowUpState.ANSWERED, answer
    follow_up.answered_by, follow_up.answered_at = by, timezone.now()
    follow_up.decided_by = follow_up.decided_at = None
    follow_up.because = ""
    follow_up.save()
    record(CheckVerb.ANSWERED, follow_up, by=by, after={"ответ": answer})


@transaction.atomic
def accept_answer(*, by: User, follow_up: FollowUp) -> None:
    """The answer is enough."""
    _decide(by, follow_up, FollowUpState.ACCEPTED, CheckVerb.ACCEPTED, because="")


@transaction.atomic
def return_answer(*, by: User, follow_up: FollowUp, because: str) -> None:
    """The school answers again; it reads why."""
    _decide(by, follow_up, FollowUpState.RETURNED, CheckVerb.RETURNED, because=because)


def _decide(
    by: User, follow_up: FollowUp, state: FollowUpState, verb: CheckVerb, *, because: str
) -> None:
    follow_up = _locked(follow_up)
    check_may_be_decided(follow_up)
    follow_up.state, follow_up.because = state, because
    follow_up.decided_by, follow_up.decided_at = by, timezone.now()
    follow_up.save()
    record(verb, follow_up, by=by, after={"почему": because} if because else None)


def _locked(follow_up: FollowUp) -> FollowUp:
    """The check first: while it is being closed, nobody answers."""
    locked_check(follow_up.recommendation.set_of.check_of)
    ours = FollowUp.objects.select_for_update().get(pk=follow_up.pk)
    about = ("school__municipality__region", "recommendation__set_of__check_of")
    return FollowUp.objects.select_related(*about).get(pk=ours.pk)
