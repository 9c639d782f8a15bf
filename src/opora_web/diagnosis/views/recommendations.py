"""Recommendations of a check: writing, addressing, sending, following."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora.domain.errors import OporaError
from opora.language.plurals import counted
from opora_web.diagnosis.actions.recommendations import (
    drop_recommendations,
    recommend,
    say_list_of_set,
    send_recommendations,
    set_terms,
)
from opora_web.diagnosis.checks_permissions import may_hold_checks
from opora_web.diagnosis.forms.addressed_fields import WhichListForm
from opora_web.diagnosis.forms.recommendation_forms import RecommendationsForm, TermsForm
from opora_web.diagnosis.meant_schools import lists_to_choose
from opora_web.diagnosis.models import (
    Addressees,
    Check,
    FollowUp,
    Recommendation,
    RecommendationSet,
)
from opora_web.diagnosis.views.check_findings import WHICH_LIST
from opora_web.diagnosis.views.checks import address_of, held_here, seen_whole
from opora_web.registry.views.form_page import FormPage, answer, posted


@require_http_methods(["GET", "HEAD", "POST"])
def new_recommendations(request: HttpRequest, pk: int) -> HttpResponse:
    """Write recommendations for the same addressees."""
    shown = held_here(request, pk)
    form = RecommendationsForm(posted(request)[0], check=shown, user=request.user)

    def keep(*, texts: list[str], **told: Any) -> str:
        recommend(by=request.user, check=shown, texts=texts, **told)
        return address_of(shown)

    page = FormPage(
        title="Рекомендации",
        button="Записать рекомендации",
        back=address_of(shown),
        back_title=shown.title,
        act=keep,
        done="Рекомендации записаны. Школы увидят их после отправки.",
    )
    return answer(request, form, page)


@require_safe
def recommendation_set(request: HttpRequest, pk: int, set_pk: int) -> HttpResponse:
    """Who was asked and what every school answered."""
    shown = seen_whole(request, pk)
    told = _set(request, shown, set_pk)
    answers = FollowUp.objects.visible_to(request.user).filter(recommendation__set_of=told)
    answers = answers.select_related("school", "recommendation").in_order()
    recommendations = told.recommendations.in_order()
    grouped = [
        (one, [each for each in answers if each.recommendation_id == one.pk])
        for one in recommendations
    ]
    context = {
        "shown": shown,
        "told": told,
        "grouped": grouped,
        "may_write": may_hold_checks(request.user, shown.territory) and shown.state == "held",
    }
    return render(request, "diagnosis/checks/recommendation_set.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def set_list(request: HttpRequest, pk: int, set_pk: int) -> HttpResponse:
    """Say which list the words of the paper mean."""
    shown = held_here(request, pk)
    told = _set(request, shown, set_pk)
    form = WhichListForm(
        posted(request)[0],
        lists=lists_to_choose(shown),
        names_a_zone=told.addressees == Addressees.LISTED_AND_ZONE,
        initial={
            "school_list": told.school_list_id,
            "zone_list": told.zone_list_id,
            "because": told.said_because,
        },
    )

    def keep(**said: Any) -> str:
        say_list_of_set(by=request.user, addressed=told, **said)
        return address_of(shown)

    page = FormPage(
        title=f"Какой список означает «{told.printed_to}»",
        button="Записать ответ",
        back=address_of(shown),
        back_title=shown.title,
        act=keep,
        done="Ответ записан: теперь рекомендации можно отправить.",
        explanation=WHICH_LIST,
    )
    return answer(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def terms(request: HttpRequest, pk: int, recommendation: int) -> HttpResponse:
    """Say until when and who."""
    shown = held_here(request, pk)
    seen = Recommendation.objects.visible_to(request.user).select_related("set_of__check_of")
    told = get_object_or_404(seen, pk=recommendation, set_of__check_of=shown)
    initial = {"due": told.due, "responsible": told.responsible}
    form = TermsForm(posted(request)[0], initial=initial)

    def keep(*, due: date | None, responsible: str) -> str:
        set_terms(by=request.user, recommendation=told, due=due, responsible=responsible)
        return address_of(shown)

    page = FormPage(
        title="Срок и ответственный",
        button="Сохранить",
        back=address_of(shown),
        back_title=shown.title,
        act=keep,
        done="Сохранено.",
        explanation=f"Рекомендация: {told.text}.",
    )
    return answer(request, form, page)


@require_POST
def send(request: HttpRequest, pk: int, set_pk: int) -> HttpResponse:
    """Send them to the schools meant today."""
    shown = held_here(request, pk)
    told = _set(request, shown, set_pk)
    try:
        schools = send_recommendations(by=request.user, sent=told)
    except OporaError as refusal:
        messages.error(request, str(refusal))
        return redirect(address_of(shown))
    words = counted(schools, "школе", "школам", "школам")
    messages.success(request, f"Рекомендации отправлены {words}; адресаты больше не меняются.")
    return redirect(reverse("diagnosis:recommendation_set", args=[shown.pk, told.pk]))


@require_POST
def drop(request: HttpRequest, pk: int, set_pk: int) -> HttpResponse:
    """Take back what no school has yet."""
    shown = held_here(request, pk)
    try:
        drop_recommendations(by=request.user, dropped=_set(request, shown, set_pk))
    except OporaError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Рекомендации удалены; что в них было, хранит журнал.")
    return redirect(address_of(shown))


def _set(request: HttpRequest, shown: Check, set_pk: int) -> RecommendationSet:
    seen = RecommendationSet.objects.visible_to(request.user)
    about = ("check_of", "act", "school_list", "zone_list", "said_by", "sent_by")
    return get_object_or_404(seen.select_related(*about), pk=set_pk, check_of=shown)
