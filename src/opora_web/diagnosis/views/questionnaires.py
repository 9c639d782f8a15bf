"""Ready questionnaires and those of a municipality."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora.domain.school_year import SchoolYear
from opora.reference.questionnaire_library import ready_questionnaires_for
from opora.reference.ready_questionnaire import ReadyQuestionnaire
from opora.reference.survey_rules_library import survey_rules_for
from opora_web.audit.presenters import history
from opora_web.diagnosis.actions.questionnaires import (
    copy_questionnaire,
    release_questionnaire,
    remove_draft,
)
from opora_web.diagnosis.models import OwnQuestionnaire
from opora_web.diagnosis.policies.about_questionnaires import refusals_of
from opora_web.diagnosis.presenters.questionnaire_page import factors_of
from opora_web.diagnosis.survey_permissions import may_ask, may_ask_somewhere, may_see_surveys
from opora_web.diagnosis.survey_years import survey_years, year_asked
from opora_web.registry.permissions import require


@require_safe
def questionnaires(request: HttpRequest) -> HttpResponse:
    """Ready sets of a year, and what the municipalities in sight have made."""
    require(may_see_surveys(request.user))
    year = year_asked(request.GET.get("god"), timezone.localdate())
    own = OwnQuestionnaire.objects.visible_to(request.user).select_related("municipality")
    context = {
        "year": year,
        "years": survey_years(),
        "ready": ready_questionnaires_for(year),
        "own": own.filter(year=year.closing).in_order(),
        "rules": survey_rules_for(year),
        "may_ask": may_ask_somewhere(request.user),
    }
    return render(request, "diagnosis/surveys/questionnaires.html", context)


@require_safe
def ready_questionnaire(request: HttpRequest, year: int, ready_id: str) -> HttpResponse:
    """One ready set, every question with its answers."""
    require(may_see_surveys(request.user))
    shown = ready_of(year, ready_id)
    context = {
        "ready": shown,
        "asked": shown.questionnaire,
        "year": SchoolYear(year),
        "factors": factors_of(shown.questionnaire, SchoolYear(year)),
        "may_ask": may_ask_somewhere(request.user),
    }
    return render(request, "diagnosis/surveys/ready_questionnaire.html", context)


@require_safe
def questionnaire(request: HttpRequest, pk: int) -> HttpResponse:
    """One questionnaire of a municipality and what can be done with it."""
    shown = seen_questionnaire(request, pk)
    context = {
        "shown": shown,
        "asked": shown.asked,
        "factors": factors_of(shown.asked, shown.school_year),
        "refusals": refusals_of(shown.asked, shown) if shown.is_draft else (),
        "may_ask": may_ask(request.user, shown.municipality),
        "history": history(shown),
    }
    return render(request, "diagnosis/surveys/questionnaire.html", context)


@require_safe
def print_questionnaire(request: HttpRequest, pk: int) -> HttpResponse:
    """The paper form: boxes to be ticked, and nothing of who answers."""
    shown = seen_questionnaire(request, pk)
    context = {"shown": shown, "asked": shown.asked}
    return render(request, "diagnosis/surveys/print_questionnaire.html", context)


@require_POST
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """From now on it may be asked."""
    shown = kept_questionnaire(request, pk)
    release_questionnaire(by=request.user, questionnaire=shown)
    messages.success(request, "Анкета выпущена: её можно задать в опросе.")
    return redirect("diagnosis:questionnaire", pk=pk)


@require_POST
def copy(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft of the next version."""
    made = copy_questionnaire(by=request.user, questionnaire=kept_questionnaire(request, pk))
    messages.success(request, "Это черновик новой редакции; прежняя осталась, как была.")
    return redirect("diagnosis:questionnaire", pk=made.pk)


@require_http_methods(["POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a draft away."""
    remove_draft(by=request.user, questionnaire=kept_questionnaire(request, pk))
    messages.success(request, "Черновик удалён.")
    return redirect("diagnosis:questionnaires")


def ready_of(year: int, ready_id: str) -> ReadyQuestionnaire:
    """The ready set of an address."""
    for ready in ready_questionnaires_for(_year(year)):
        if ready.ready_id == ready_id:
            return ready
    raise Http404


def seen_questionnaire(request: HttpRequest, pk: int) -> OwnQuestionnaire:
    """The questionnaire, if the person sees it; else there is none."""
    seen = OwnQuestionnaire.objects.visible_to(request.user)
    return get_object_or_404(seen.select_related("municipality__region"), pk=pk)


def kept_questionnaire(request: HttpRequest, pk: int) -> OwnQuestionnaire:
    """The questionnaire, if the person works on it."""
    shown = seen_questionnaire(request, pk)
    require(may_ask(request.user, shown.municipality))
    return shown


def address_of(shown: OwnQuestionnaire) -> str:
    """The page of the questionnaire."""
    return reverse("diagnosis:questionnaire", args=[shown.pk])


def _year(closing: int) -> SchoolYear:
    known = {one.closing: one for one in survey_years()}
    if closing not in known:
        raise Http404
    return known[closing]
