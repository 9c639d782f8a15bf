"""Recommendations of a check: written, addressed, sent."""

from collections.abc import Collection, Sequence
from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.diagnosis.actions.checks import locked_check
from opora_web.diagnosis.actions.said_list import say_list
from opora_web.diagnosis.checks_verbs import CheckVerb
from opora_web.diagnosis.meant_schools import meant_schools
from opora_web.diagnosis.models import (
    Addressees,
    Check,
    FollowUp,
    Recommendation,
    RecommendationSet,
)
from opora_web.diagnosis.policies.about_checks import (
    check_is_held,
    check_schools_are_here,
    check_somebody_is_meant,
)
from opora_web.diagnosis.policies.about_recommendations import (
    check_addressees_are_known,
    check_is_not_sent,
)
from opora_web.identification.models import SchoolList
from opora_web.registry.models import Act, School


@transaction.atomic
def recommend(  # what, to whom and on what basis are what a recommendation is
    *,
    by: User,
    check: Check,
    texts: Sequence[str],
    addressees: Addressees,
    printed_to: str = "",
    schools: Collection[School] = (),
    basis: str = "",
    act: Act | None = None,
) -> RecommendationSet:
    """Write recommendations with the same addressees; nobody has them before they are sent."""
    check = locked_check(check)
    check_is_held(check)
    if addressees == Addressees.NAMED:
        check_somebody_is_meant(schools, "Адресаты рекомендаций")
        check_schools_are_here(check.territory, schools, told_of="Адресаты рекомендаций")
    sets = RecommendationSet.objects.filter(check_of=check)
    made = RecommendationSet.objects.create(
        check_of=check,
        position=(sets.aggregate(last=Max("position"))["last"] or 0) + 1,
        addressees=addressees,
        printed_to=printed_to,
        basis=basis,
        act=act,
    )
    made.schools.set(schools if addressees == Addressees.NAMED else ())
    Recommendation.objects.bulk_create(
        Recommendation(set_of=made, position=position, text=text)
        for position, text in enumerate(texts, start=1)
    )
    after = {"рекомендации": list(texts), "кому": printed_to or [str(one) for one in schools]}
    record(CheckVerb.RECOMMENDED, made, by=by, after=after)
    return made


@transaction.atomic
def say_list_of_set(
    *,
    by: User,
    addressed: RecommendationSet,
    school_list: SchoolList,
    because: str,
    zone_list: SchoolList | None = None,
) -> None:
    """Answer which list the words of the paper mean."""
    check = locked_check(addressed.check_of)
    check_is_held(check)
    addressed = _as_it_is_now(addressed)
    check_is_not_sent(addressed)
    say_list(
        by=by,
        addressed=addressed,
        check=check,
        school_list=school_list,
        zone_list=zone_list,
        because=because,
    )


@transaction.atomic
def set_terms(
    *, by: User, recommendation: Recommendation, due: date | None, responsible: str
) -> None:
    """Say until when and who; both may be unknown, and pages say that they are."""
    check_is_held(locked_check(recommendation.set_of.check_of))
    before = _terms(recommendation)
    recommendation.due, recommendation.responsible = due, responsible
    recommendation.save(update_fields=["due", "responsible"])
    after = _terms(recommendation)
    record(CheckVerb.TERMS_SET, recommendation, by=by, before=before, after=after)


@transaction.atomic
def send_recommendations(*, by: User, sent: RecommendationSet) -> int:
    """Each school meant today gets each recommendation; returns the number of schools."""
    check_is_held(locked_check(sent.check_of))
    sent = _as_it_is_now(sent)
    check_is_not_sent(sent)
    check_addressees_are_known(sent)
    schools = addressees_today(sent)
    check_somebody_is_meant(schools, "Адресаты рекомендаций")
    FollowUp.objects.bulk_create(
        FollowUp(recommendation=one, school=school)
        for one in sent.recommendations.order_by("position")
        for school in schools
    )
    sent.sent_at, sent.sent_by = timezone.now(), by
    sent.save(update_fields=["sent_at", "sent_by"])
    after = {"школы": [school.name for school in schools]}
    record(CheckVerb.RECOMMENDATIONS_SENT, sent, by=by, after=after)
    return len(schools)


@transaction.atomic
def drop_recommendations(*, by: User, dropped: RecommendationSet) -> None:
    """Take back what no school has yet."""
    check = locked_check(dropped.check_of)
    check_is_held(check)
    dropped = _as_it_is_now(dropped)
    check_is_not_sent(dropped)
    texts = list(dropped.recommendations.order_by("position").values_list("text", flat=True))
    dropped.delete()
    record(CheckVerb.RECOMMENDATIONS_DROPPED, check, by=by, before={"рекомендации": texts})


def addressees_today(addressed: RecommendationSet) -> list[School]:
    """Whom it would be sent to now, by name."""
    if addressed.means_a_list:
        return list(meant_schools(addressed))
    return list(addressed.schools.order_by("sort_key", "pk"))


def _as_it_is_now(asked: RecommendationSet) -> RecommendationSet:
    """Read after its check is locked: another person may have sent it since the page was opened."""
    return RecommendationSet.objects.select_related("check_of", "school_list").get(pk=asked.pk)


def _terms(recommendation: Recommendation) -> dict[str, str]:
    due = recommendation.due
    return {
        "срок": due.isoformat() if due else "",
        "ответственный": recommendation.responsible,
    }
