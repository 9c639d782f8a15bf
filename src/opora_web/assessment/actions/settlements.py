"""A person resolves a contradiction, or takes the resolution back."""

from typing import Any, assert_never

from django.db import transaction
from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.assessment.actions.contradictions import look_anew, with_schools
from opora_web.assessment.findings import assessed_once
from opora_web.assessment.models import Contradiction, ContradictionState, Decision, Result
from opora_web.assessment.policies.about_contradictions import (
    check_counts,
    check_is_not_corrected,
    check_is_one_of,
    check_may_be_decided,
    check_may_be_reopened,
)
from opora_web.assessment.printed_figures import counts_in_words
from opora_web.assessment.verbs import Verb
from opora_web.audit.actions import record


@transaction.atomic
def keep_figures(*, by: User, contradiction: Contradiction, reason: str) -> None:
    """Leave the figures as the source gives them."""
    held = _to_decide(contradiction, Decision.KEPT)
    _settle(held, by, Decision.KEPT, reason)


@transaction.atomic
def correct_counts(
    *,
    by: User,
    contradiction: Contradiction,
    low: int,
    participants: int,
    confirmation: str,
    reason: str,
) -> None:
    """Write in the right counts, with the paper that they come from; the printed ones stay."""
    held = _to_decide(contradiction, Decision.CORRECTED)
    check_counts(low, participants)
    result = held.results.select_for_update().get()
    check_is_not_corrected(result)
    result.settled_low, result.settled_participants = low, participants
    result.save()
    counted = {"верные числа": counts_in_words(low, participants)}
    _settle(held, by, Decision.CORRECTED, reason, counted, confirmation=confirmation)


@transaction.atomic
def choose_result(*, by: User, contradiction: Contradiction, chosen: Result, reason: str) -> None:
    """Say which of several results counts; the others are set aside and stay to be seen."""
    held = _to_decide(contradiction, Decision.CHOSEN)
    check_is_one_of(chosen, held)
    held.results.exclude(pk=chosen.pk).update(is_set_aside=True)
    counted = {"считается": counts_in_words(*chosen.figures), "источник": chosen.source}
    _settle(held, by, Decision.CHOSEN, reason, counted, chosen=chosen)


@transaction.atomic
def reopen(*, by: User, contradiction: Contradiction, reason: str) -> None:
    """Take a decision back: figures and results count as before it."""
    held = Contradiction.objects.select_for_update().get(pk=contradiction.pk)
    check_may_be_reopened(held)
    before = {"решение": Decision(held.decision).as_done, "почему": held.reason}
    _undo(held)
    held.state, held.decision, held.reason, held.confirmation = ContradictionState.OPEN, "", "", ""
    held.chosen = held.decided_by = held.decided_at = None
    held.save()
    look_anew(map(assessed_once, with_schools(held.results.all())))
    after = {"почему возвращено": reason}
    record(Verb.CONTRADICTION_REOPENED, held, by=by, before=before, after=after)


def _to_decide(contradiction: Contradiction, decision: Decision) -> Contradiction:
    """The contradiction as it stands now, ours until the decision is written."""
    held = Contradiction.objects.select_for_update().get(pk=contradiction.pk)
    check_may_be_decided(held, decision)
    return held


def _settle(
    held: Contradiction,
    by: User,
    decision: Decision,
    reason: str,
    counted: dict[str, str] | None = None,
    **told: Any,
) -> None:
    for name, value in told.items():
        setattr(held, name, value)
    held.state, held.decision, held.reason = ContradictionState.SETTLED, decision, reason
    held.decided_by, held.decided_at = by, timezone.now()
    held.save()
    look_anew(map(assessed_once, with_schools(held.results.all())))
    after = {"решение": decision.as_done, "почему": reason, **(counted or {})}
    record(Verb.CONTRADICTION_SETTLED, held, by=by, after=after)


def _undo(held: Contradiction) -> None:
    decision = Decision(held.decision)
    match decision:
        case Decision.CORRECTED:
            held.results.update(settled_low=None, settled_participants=None)
        case Decision.CHOSEN:
            held.results.exclude(pk=held.chosen_id).update(is_set_aside=False)
        case Decision.KEPT:
            pass
        case _:
            assert_never(decision)
