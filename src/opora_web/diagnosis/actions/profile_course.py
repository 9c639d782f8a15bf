"""The course of a risk profile: verified, answered, signed; or sent a step back."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.diagnosis.actions.profile_steps import locked_profile, standing
from opora_web.diagnosis.models import (
    FactorAnswer,
    FactorOfProfile,
    ProfileState,
    RiskProfile,
    VerificationVisit,
)
from opora_web.diagnosis.policies.about_profiles import (
    check_answers,
    check_everything_is_answered,
    check_judgements,
    check_may_be_sent,
    check_may_be_sent_back,
    check_state,
    check_visit,
)
from opora_web.diagnosis.profile_told import Judgement, SchoolAnswer, Visit
from opora_web.diagnosis.profile_verbs import ProfileVerb

_BACK = {
    ProfileState.VERIFICATION: ProfileState.DRAFT,
    ProfileState.ANSWERING: ProfileState.VERIFICATION,
    ProfileState.SIGNING: ProfileState.ANSWERING,
}
_JUDGED = ("verified", "verified_because", "answer", "answer_because")


@transaction.atomic
def send_for_verification(*, by: User, profile: RiskProfile) -> None:
    """Give the draft to the curator."""
    profile = locked_profile(profile)
    check_may_be_sent(profile)
    profile.sent_at = timezone.now()
    _step(profile, ProfileState.VERIFICATION)
    record(ProfileVerb.SENT, profile, by=by, after=standing(profile), title=str(profile))


@transaction.atomic
def record_visit(
    *, by: User, profile: RiskProfile, visit: Visit, judged: Mapping[int, Judgement]
) -> VerificationVisit:
    """Keep the visit and what it found of every factor, by key; now the school answers.

    An answer that the school gave to another significance is taken away: it was about that one.
    """
    profile = locked_profile(profile)
    check_state(profile, ProfileState.VERIFICATION)
    check_visit(visit.visited_on, timezone.localdate())
    factors = list(profile.factors.in_order())
    check_judgements(factors, judged)
    for factor in factors:
        _judge(factor, judged[factor.pk])
    FactorOfProfile.objects.bulk_update(factors, _JUDGED)
    kept = VerificationVisit.objects.create(
        profile=profile,
        visited_on=visit.visited_on,
        by=by,
        visitor=", ".join(part for part in (by.full_name, by.post, "куратор школы") if part),
        act_number=visit.act_number,
        act=visit.act,
        findings=visit.findings,
    )
    _step(profile, ProfileState.ANSWERING)
    after = {**_found(factors), "визит": str(visit.visited_on), **standing(profile)}
    record(ProfileVerb.VISITED, profile, by=by, after=after, title=str(profile))
    return kept


@transaction.atomic
def prepare_answers(*, by: User, profile: RiskProfile, answers: Mapping[int, SchoolAnswer]) -> None:
    """Keep what the school is going to answer, by key of the factor; nothing is sent yet.

    The journal is read by others, too, and is told only that something was written.
    """
    profile = locked_profile(profile)
    check_state(profile, ProfileState.ANSWERING)
    factors = [one for one in profile.factors.in_order() if one.pk in answers]
    check_answers(profile.factors.in_order(), answers)
    for factor in factors:
        told = answers[factor.pk]
        factor.answer = told.answer or ""
        factor.answer_because = told.because if told.answer else ""
    FactorOfProfile.objects.bulk_update(factors, ["answer", "answer_because"])
    after = {"факторов с ответом": sum(bool(one.answer) for one in factors)}
    record(ProfileVerb.ANSWERS_PREPARED, profile, by=by, after=after, title=str(profile))


@transaction.atomic
def submit_answers(*, by: User, profile: RiskProfile) -> None:
    """The director answers for the school; the coordinator signs next."""
    profile = locked_profile(profile)
    check_state(profile, ProfileState.ANSWERING)
    factors = list(profile.factors.in_order())
    check_everything_is_answered(factors)
    profile.answered_by, profile.answered_at = by, timezone.now()
    _step(profile, ProfileState.SIGNING)
    after = {**_answered(factors), **standing(profile)}
    record(ProfileVerb.ANSWERED, profile, by=by, after=after, title=str(profile))


@transaction.atomic
def sign_off(*, by: User, profile: RiskProfile) -> None:
    """Put the profile in force; from now on nothing in it changes."""
    profile = locked_profile(profile)
    check_state(profile, ProfileState.SIGNING)
    # First the earlier one: of a school and a year one profile is in force at a time.
    _supersede_earlier(profile, by=by)
    profile.signed_by, profile.signed_at = by, timezone.now()
    _step(profile, ProfileState.IN_FORCE)
    record(ProfileVerb.SIGNED, profile, by=by, after=standing(profile), title=str(profile))


@transaction.atomic
def send_back(*, by: User, profile: RiskProfile, because: str) -> None:
    """One step back for a reason; what was written at the step stays to be mended."""
    profile = locked_profile(profile)
    check_may_be_sent_back(profile)
    before = standing(profile)
    if profile.state == ProfileState.SIGNING:
        profile.answered_by = profile.answered_at = None
    _step(profile, _BACK[ProfileState(profile.state)], because)
    after = {**standing(profile), "почему": because}
    record(ProfileVerb.SENT_BACK, profile, by=by, before=before, after=after, title=str(profile))


def _step(profile: RiskProfile, state: ProfileState, because: str = "") -> None:
    profile.state, profile.returned_because = state, because
    profile.save()


def _judge(factor: FactorOfProfile, found: Judgement) -> None:
    before = factor.final
    factor.verified, factor.verified_because = found.significance, found.because.strip()
    if factor.final != before:
        factor.answer = factor.answer_because = ""


def _supersede_earlier(profile: RiskProfile, *, by: User) -> None:
    earlier = profile.amends
    if earlier:
        earlier.state = ProfileState.SUPERSEDED
        earlier.save(update_fields=["state"])
        after = {"заменён": f"редакция {profile.version}"}
        record(ProfileVerb.SUPERSEDED, earlier, by=by, after=after, title=str(earlier))


def _found(factors: list[FactorOfProfile]) -> dict[str, str]:
    return {one.title: one.get_verified_display() for one in factors}


def _answered(factors: list[FactorOfProfile]) -> dict[str, str]:
    return {
        one.title: FactorAnswer(one.answer).label if one.answer else "ответа пока нет"
        for one in factors
        if one.needs_an_answer
    }
