"""What of diagnosis waits for this person: profiles, recommendations, surveys, causes."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, Sum
from django.urls import reverse
from django.utils import timezone

from opora.language.dates import date_in_words
from opora.language.plurals import counted
from opora_web.diagnosis.checks_permissions import schools_answered_for
from opora_web.diagnosis.models import (
    Addressees,
    AnalysisState,
    Campaign,
    CampaignState,
    CauseAnalysis,
    Check,
    CheckFinding,
    CheckState,
    FollowUp,
    FollowUpState,
    ProfileState,
    RecommendationSet,
)
from opora_web.diagnosis.models.campaign import CampaignQuerySet
from opora_web.diagnosis.profile_queries import profiles_waiting_for
from opora_web.diagnosis.survey_permissions import surveyed_by
from opora_web.portal.next_step import NextStep
from opora_web.registry.permissions import regions_led_by
from opora_web.ui.tones import Tone

_OF_PROFILES = {
    ProfileState.DRAFT: "черновик ждёт отправки куратору",
    ProfileState.VERIFICATION: "побывайте в школе и запишите визит",
    ProfileState.ANSWERING: "ответьте по факторам риска",
    ProfileState.SIGNING: "школа ответила, подпишите профиль",
}
_RECOMMENDATIONS = ("рекомендация", "рекомендации", "рекомендаций")
_ANSWERS = ("ответ школы ждёт", "ответа школ ждут", "ответов школ ждут")
# Earlier a survey that is short of answers is no reason to hurry anybody.
_SOON = timedelta(days=3)


def diagnosis_steps(user: Any, kept: frozenset[int]) -> Iterator[NextStep]:
    """``kept`` are keys of the municipalities that the user keeps; one question for each table."""
    today, schools = timezone.localdate(), schools_answered_for(user)
    yield from _profiles(user)
    yield from _recommendations(schools, today)
    yield from _checks(user, kept)
    yield from _surveys(schools, user, today)
    yield from _causes(schools, kept)


def _profiles(user: Any) -> Iterator[NextStep]:
    for one in profiles_waiting_for(user):
        address = reverse("diagnosis:profile", args=[one.pk])
        told = _OF_PROFILES[ProfileState(one.state)]
        yield NextStep(f"{one}: {told}.", address, Tone.WARN)


def _recommendations(schools: frozenset[int], today: date) -> Iterator[NextStep]:
    waiting = FollowUp.objects.filter(
        school__in=schools,
        state__in=(FollowUpState.OPEN, FollowUpState.RETURNED),
        recommendation__set_of__check_of__state=CheckState.HELD,
    )
    asked = list(waiting.select_related("recommendation__set_of__check_of").in_order())
    for one in asked:
        if one.state == FollowUpState.RETURNED:
            check = one.recommendation.set_of.check_of
            yield NextStep(
                f"Ответ на рекомендацию проверки «{check}» возвращён: ответьте ещё раз.",
                reverse("diagnosis:follow_up", args=[one.pk]),
                Tone.WARN,
            )
    new = [one.recommendation.due for one in asked if one.state == FollowUpState.OPEN]
    if new:
        until = min((due for due in new if due), default=None)
        # A date in words ends with a full stop of its own.
        term = f", ближайший срок — {date_in_words(until)}" if until else "."
        yield NextStep(
            f"Ответьте на рекомендации проверок: {counted(len(new), *_RECOMMENDATIONS)}{term}",
            reverse("diagnosis:own_checks"),
            Tone.DANGER if until and until < today else Tone.WARN,
        )


def _checks(user: Any, kept: frozenset[int]) -> Iterator[NextStep]:
    """Whoever holds a check says which list its paper means and decides on answers."""
    held = Check.objects.filter(
        Q(municipality__in=kept) | Q(region__in=regions_led_by(user)), state=CheckState.HELD
    )
    follow_ups = "sets__recommendations__follow_ups"
    answered = Q(**{f"{follow_ups}__state": FollowUpState.ANSWERED})
    asking = held.annotate(
        is_unsaid=_asks_for_a_list(CheckFinding) | _asks_for_a_list(RecommendationSet),
        answers=Count(follow_ups, filter=answered),
    ).filter(Q(is_unsaid=True) | Q(answers__gt=0))
    for one in asking.in_order():
        address = reverse("diagnosis:check", args=[one.pk])
        if one.is_unsaid:
            sentence = f"Проверка «{one}»: скажите, какой список имеет в виду документ."
            yield NextStep(sentence, address, Tone.WARN)
        if one.answers:
            sentence = f"Проверка «{one}»: {counted(one.answers, *_ANSWERS)} вашего решения."
            yield NextStep(sentence, address, Tone.WARN)


def _asks_for_a_list(table: type[CheckFinding | RecommendationSet]) -> Exists:
    of_the_check = table.objects.filter(check_of=OuterRef("pk"), school_list=None)
    return Exists(of_the_check.exclude(addressees=Addressees.NAMED))


def _surveys(schools: frozenset[int], user: Any, today: date) -> Iterator[NextStep]:
    asked_by_user = Campaign.objects.filter(municipality__in=surveyed_by(user))
    for one in _with_rates(asked_by_user.exclude(state=CampaignState.CLOSED)):
        if sentence := _of_the_asking(one, today):
            yield NextStep(sentence, reverse("diagnosis:campaign", args=[one.pk]), Tone.WARN)
    of_schools = Campaign.objects.filter(
        parts__school__in=schools,
        state=CampaignState.OPEN,
        opens_on__lte=today,
        closes_on__range=(today, today + _SOON),
    )
    for one in _with_rates(of_schools):
        if one.taken < one.given:
            sentence = f"{_rate(one)} Напомните тем, у кого есть ссылки."
            yield NextStep(sentence, reverse("diagnosis:campaign", args=[one.pk]), Tone.WARN)


def _with_rates(campaigns: CampaignQuerySet) -> CampaignQuerySet:
    rates = campaigns.annotate(given=Sum("parts__issued"), taken=Sum("parts__answered"))
    return rates.order_by("closes_on", "pk")


def _of_the_asking(campaign: Any, today: date) -> str:
    """What whoever asks does next; empty while the survey goes its way."""
    if campaign.is_planned:
        if campaign.opens_on <= today <= campaign.closes_on:
            return f"Опрос «{campaign}» готов, его первый день наступил: откройте его."
        return ""
    if campaign.closes_on < today:
        return f"Последний день опроса «{campaign}» прошёл: закройте его, чтобы увидеть итоги."
    if not campaign.given:
        return f"Опрос «{campaign}» идёт, а ссылок никому не выдали."
    if campaign.closes_on - today <= _SOON and campaign.taken < campaign.given:
        return f"{_rate(campaign)} Напомните школам."
    return ""


def _rate(campaign: Any) -> str:
    until = date_in_words(campaign.closes_on)
    rate = f"ответили {campaign.taken} из {campaign.given}"
    return f"Опрос «{campaign}»: {rate}, последний день — {until}"


def _causes(schools: frozenset[int], kept: frozenset[int]) -> Iterator[NextStep]:
    """A school hands its analysis in, whoever keeps the municipality signs it."""
    filled = (AnalysisState.DRAFT, AnalysisState.RETURNED)
    waiting = CauseAnalysis.objects.filter(
        Q(school__in=schools, state__in=filled)
        | Q(school__municipality__in=kept, state=AnalysisState.SUBMITTED)
    )
    for one in waiting.select_related("school", "entry__school_list").in_order():
        told = _OF_CAUSES[AnalysisState(one.state)]
        address = reverse("diagnosis:cause_analysis", args=[one.pk])
        yield NextStep(f"{one.school}: {told} ({one.entry.school_list}).", address, Tone.WARN)


_OF_CAUSES = {
    AnalysisState.DRAFT: "допишите анализ причин и передайте его координатору",
    AnalysisState.RETURNED: "анализ причин возвращён, исправьте и передайте снова",
    AnalysisState.SUBMITTED: "школа передала анализ причин, подпишите его или верните",
}
