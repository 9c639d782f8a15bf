"""The steps of a risk profile after its draft."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from opora.domain.errors import OporaError
from opora_web.diagnosis.actions.profile_course import (
    prepare_answers,
    record_visit,
    send_back,
    send_for_verification,
    sign_off,
    submit_answers,
)
from opora_web.diagnosis.forms.profile_forms import AnswersForm, ReasonForm, VisitForm
from opora_web.diagnosis.models import RiskProfile
from opora_web.diagnosis.profile_permissions import (
    may_answer,
    may_draft,
    may_prepare_answers,
    may_sign,
    may_verify,
)
from opora_web.diagnosis.views.one_step import do_step
from opora_web.diagnosis.views.profiles import profile_address, seen_profile
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted


@require_POST
def send(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the draft to the curator."""
    shown = seen_profile(request, pk)
    require(may_draft(request.user, shown.school))
    return do_step(
        request,
        lambda: send_for_verification(by=request.user, profile=shown),
        done="Профиль отправлен куратору: он побывает в школе и запишет визит.",
        following=profile_address(shown),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def visit(request: HttpRequest, pk: int) -> HttpResponse:
    """What the curator found at school, factor by factor."""
    shown = seen_profile(request, pk)
    require(may_verify(request.user, shown))
    form = VisitForm(posted(request)[0], factors=shown.factors.in_order(), user=request.user)
    if form.is_valid():
        try:
            record_visit(by=request.user, profile=shown, visit=form.visit, judged=form.judged)
        except OporaError as refusal:
            form.add_error(None, list(refusal.sentences))
        else:
            messages.success(request, "Визит записан. Теперь отвечает школа.")
            return redirect(profile_address(shown))
    return _with_factors(request, shown, form, "diagnosis/profiles/visit.html")


@require_http_methods(["GET", "HEAD", "POST"])
def answers(request: HttpRequest, pk: int) -> HttpResponse:
    """What the school answers, factor by factor; it may be written in several sittings."""
    shown = seen_profile(request, pk)
    require(may_prepare_answers(request.user, shown))
    asked = [one for one in shown.factors.in_order() if one.needs_an_answer]
    form = AnswersForm(posted(request)[0], factors=asked)
    if form.is_valid():
        try:
            prepare_answers(by=request.user, profile=shown, answers=form.answers)
        except OporaError as refusal:
            form.add_error(None, list(refusal.sentences))
        else:
            messages.success(request, "Ответы сохранены. Подаёт их директор на странице профиля.")
            return redirect(profile_address(shown))
    return _with_factors(request, shown, form, "diagnosis/profiles/answers.html")


@require_POST
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """The director answers for the school."""
    shown = seen_profile(request, pk)
    require(may_answer(request.user, shown))
    return do_step(
        request,
        lambda: submit_answers(by=request.user, profile=shown),
        done="Ответ школы подан: профиль ждёт подписи координатора.",
        following=profile_address(shown),
    )


@require_POST
def sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the profile in force."""
    shown = seen_profile(request, pk)
    require(may_sign(request.user, shown))
    return do_step(
        request,
        lambda: sign_off(by=request.user, profile=shown),
        done="Профиль подписан и действует. Меняет его только новая редакция.",
        following=profile_address(shown),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def back(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the profile one step back."""
    shown = seen_profile(request, pk)
    require(may_sign(request.user, shown))
    form = ReasonForm(posted(request)[0])

    def return_it(*, because: str) -> str:
        send_back(by=request.user, profile=shown, because=because)
        return profile_address(shown)

    page = FormPage(
        title=f"Вернуть на шаг назад: {shown}",
        button="Вернуть",
        back=profile_address(shown),
        back_title=str(shown),
        act=return_it,
        done="Профиль возвращён на шаг назад; причину видят все, кто с ним работает.",
        explanation="Записанное останется, его можно будет исправить.",
    )
    return answer(request, form, page)


def _with_factors(
    request: HttpRequest, shown: RiskProfile, form: VisitForm | AnswersForm, template: str
) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, template, {"shown": shown, "form": form}, status=status)
