"""One recommendation at one school: the answer and what is said to it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora.domain.errors import OporaError
from opora_web.audit.presenters import history
from opora_web.diagnosis.actions.follow_ups import (
    accept_answer,
    answer_recommendation,
    return_answer,
)
from opora_web.diagnosis.checks_permissions import may_answer, may_decide
from opora_web.diagnosis.forms.recommendation_forms import FollowUpForm, ReturnForm
from opora_web.diagnosis.models import Check, FollowUp
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted

_ABOUT = (
    "school__municipality__region",
    "recommendation__set_of__act",
    "recommendation__set_of__check_of__region",
    "recommendation__set_of__check_of__municipality__region",
    "answered_by",
    "decided_by",
)


@require_safe
def follow_up(request: HttpRequest, pk: int) -> HttpResponse:
    """The recommendation, the answer, whose turn it is."""
    shown = _seen(request, pk)
    check = shown.recommendation.set_of.check_of
    is_going_on = check.state == "held"
    context = {
        "shown": shown,
        "check": check,
        "sees_whole": Check.objects.seen_whole_by(request.user).filter(pk=check.pk).exists(),
        "may_answer": is_going_on
        and shown.state in ("open", "returned")
        and may_answer(request.user, shown),
        "may_decide": is_going_on and shown.state == "answered" and may_decide(request.user, shown),
        "history": history(shown),
    }
    return render(request, "diagnosis/checks/follow_up.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def write_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """The school tells what it did."""
    shown = _seen(request, pk)
    require(may_answer(request.user, shown))
    form = FollowUpForm(posted(request)[0], initial={"answer": shown.answer})

    def keep(*, answer: str) -> str:
        answer_recommendation(by=request.user, follow_up=shown, answer=answer)
        return _address(shown)

    page = FormPage(
        title=f"Ответ школы: {shown.school}",
        button="Отправить ответ",
        back=_address(shown),
        back_title="Рекомендация",
        act=keep,
        done="Ответ отправлен: координатор примет его или вернёт с объяснением.",
        explanation=f"Рекомендация: {shown.recommendation.text}.",
    )
    return answer(request, form, page)


@require_POST
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """The answer is enough."""
    shown = _seen(request, pk)
    require(may_decide(request.user, shown))
    try:
        accept_answer(by=request.user, follow_up=shown)
    except OporaError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Ответ принят.")
    return redirect(_address(shown))


@require_http_methods(["GET", "HEAD", "POST"])
def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    """The answer is not enough."""
    shown = _seen(request, pk)
    require(may_decide(request.user, shown))
    form = ReturnForm(posted(request)[0])

    def keep(*, because: str) -> str:
        return_answer(by=request.user, follow_up=shown, because=because)
        return _address(shown)

    page = FormPage(
        title=f"Возврат ответа: {shown.school}",
        button="Вернуть школе",
        back=_address(shown),
        back_title="Рекомендация",
        act=keep,
        done="Ответ возвращён; школа видит почему.",
        explanation=f"Ответ школы: {shown.answer}",
    )
    return answer(request, form, page)


def _seen(request: HttpRequest, pk: int) -> FollowUp:
    seen: Any = FollowUp.objects.visible_to(request.user).select_related(*_ABOUT)
    return get_object_or_404(seen, pk=pk)


def _address(shown: FollowUp) -> str:
    return reverse("diagnosis:follow_up", args=[shown.pk])
