"""The pages for people who answer: without signing in, without a session, without a cookie."""

from http import HTTPStatus

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from opora_web.audit.origin import current_address
from opora_web.diagnosis.actions.survey_answers import take_answer
from opora_web.diagnosis.answer_walk import SKIPPED, AnswerWalk
from opora_web.diagnosis.code_guesses import count_miss, may_guess
from opora_web.diagnosis.models import SurveyCode
from opora_web.diagnosis.policies.about_campaigns import check_can_be_answered
from opora_web.diagnosis.survey_code_of import survey_code_of
from opora_web.ui.refused import Refused

_UNKNOWN = (
    "Такой ссылки нет. Проверьте код на листке: в нём двенадцать букв и цифр, "
    "и он подходит только к одной анкете."
)
_TOO_MANY = "Слишком много неверных кодов подряд. Подождите десять минут и попробуйте ещё раз."


@login_not_required
@never_cache
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def enter_code(request: HttpRequest) -> HttpResponse:
    """For whoever has a printed code and no camera."""
    typed = request.POST.get("kod", "").strip()
    if request.method == "POST" and typed:
        plain = "".join(one for one in typed.lower() if one.isalnum())
        return redirect("diagnosis:answer", code=plain[:40] or "-")
    return render(request, "diagnosis/answering/enter_code.html")


# The code of the link is what allows to answer, and a form of another site does not know it: a
# token against foreign forms would set a cookie, and there is to be none.
@login_not_required
@never_cache
@csrf_exempt
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, code: str) -> HttpResponse:
    """One question after another; the answer to the last sends them all."""
    address = current_address()
    if not may_guess(address):
        return _refuse(request, _TOO_MANY, HTTPStatus.TOO_MANY_REQUESTS)
    found = survey_code_of(code)
    if found is None:
        count_miss(address)
        return _refuse(request, _UNKNOWN, HTTPStatus.NOT_FOUND)
    try:
        return _step(request, found)
    except Refused as refused:
        return _refuse(request, str(refused), HTTPStatus.CONFLICT)


@login_not_required
@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """Where an answer leads; it is the same page for everybody."""
    return render(request, "diagnosis/answering/thanks.html")


def _step(request: HttpRequest, code: SurveyCode) -> HttpResponse:
    today = timezone.localdate()
    check_can_be_answered(code.part.campaign, code, today)
    walk = AnswerWalk.of(code.part.questionnaire.asked, request.POST)
    if walk.is_over:
        take_answer(code=code, options=walk.options, today=today)
        return redirect("diagnosis:thanks")
    context = {"walk": walk, "skipped": SKIPPED, "total": len(walk.asked.questions)}
    return render(request, "diagnosis/answering/question.html", context)


def _refuse(request: HttpRequest, sentence: str, status: HTTPStatus) -> HttpResponse:
    context = {"sentence": sentence}
    return render(request, "diagnosis/answering/refused.html", context, status=status)
