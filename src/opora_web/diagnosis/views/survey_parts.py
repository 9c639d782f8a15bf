"""One school in one survey: its links, its paper sheets, its results."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora.language.plurals import counted
from opora.reference.survey_rules_library import survey_rules_for
from opora_web.diagnosis.actions.paper_entries import enter_paper
from opora_web.diagnosis.actions.survey_codes import issue_codes, remind_school
from opora_web.diagnosis.forms.campaign_forms import CodesForm
from opora_web.diagnosis.forms.paper_form import PaperCountsForm
from opora_web.diagnosis.letters import send_reminder
from opora_web.diagnosis.models import CampaignPart
from opora_web.diagnosis.policies.about_campaigns import (
    check_can_be_reminded,
    check_gives_codes,
    check_takes_paper,
)
from opora_web.diagnosis.presenters.campaign_page import refusal
from opora_web.diagnosis.qr_picture import qr_picture
from opora_web.diagnosis.survey_code_text import as_printed
from opora_web.diagnosis.survey_permissions import may_ask, may_see_results, may_serve
from opora_web.diagnosis.survey_results import results_of
from opora_web.registry.models import School
from opora_web.registry.models.own_territory import records_of
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import posted

_LETTERS = ("письмо отправлено", "письма отправлены", "писем отправлено")


@require_safe
def part(request: HttpRequest, pk: int) -> HttpResponse:
    """How many answered, and once the survey is closed what they said."""
    shown, today = _seen(request, pk), timezone.localdate()
    rules = survey_rules_for(shown.campaign.school_year)
    context = {
        "shown": shown,
        "rules": rules,
        "least": rules.least_answers[shown.questionnaire.who],
        "results": results_of(shown) if may_see_results(request.user, shown) else (),
        "may_serve": may_serve(request.user, shown),
        "may_ask": may_ask(request.user, shown.campaign.municipality),
        "codes_form": CodesForm(),
        "cannot_issue": refusal(lambda: check_gives_codes(shown, 1)),
        "cannot_enter": refusal(lambda: check_takes_paper(shown)),
        "cannot_remind": refusal(lambda: check_can_be_reminded(shown, today)),
    }
    return render(request, "diagnosis/surveys/part.html", context)


@never_cache
@require_POST
def codes(request: HttpRequest, pk: int) -> HttpResponse:
    """New links, shown on this page alone: nobody can show them a second time."""
    shown = _served(request, pk)
    form = CodesForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Впишите, сколько ссылок выдать: число от 1 до 500.")
        return redirect("diagnosis:part", pk=pk)
    made = issue_codes(by=request.user, part=shown, number=form.cleaned_data["number"])
    slips = [_slip(request, code) for code in made]
    context = {
        "shown": shown,
        "slips": slips,
        "enter_at": request.build_absolute_uri(reverse("diagnosis:enter_code")),
    }
    return render(request, "diagnosis/surveys/codes.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Counts of paper sheets."""
    shown = _served(request, pk)
    check_takes_paper(shown)
    form = PaperCountsForm(posted(request)[0], part=shown)
    if form.is_valid():
        refused = form.counts.refusals(form.asked, form.left_out)
        if not refused:
            told = {"counts": form.counts, "left_out": form.left_out}
            enter_paper(by=request.user, part=shown, **told)
            messages.success(request, "Числа бумажных анкет записаны.")
            return redirect("diagnosis:part", pk=pk)
        form.add_error(None, list(refused))
    status = 422 if form.errors else 200
    context: dict[str, Any] = {"shown": shown, "form": form}
    return render(request, "diagnosis/surveys/paper.html", context, status=status)


@require_POST
def remind(request: HttpRequest, pk: int) -> HttpResponse:
    """A notice for the school and letters to its director and deputies."""
    shown, today = _seen(request, pk), timezone.localdate()
    require(may_ask(request.user, shown.campaign.municipality))
    link = request.build_absolute_uri(reverse("diagnosis:part", args=[pk]))
    remind_school(by=request.user, part=shown, today=today)
    letters = counted(send_reminder(shown, link=link, today=today), *_LETTERS)
    messages.success(request, f"Напоминание стоит на странице школы; {letters}.")
    return redirect("diagnosis:part", pk=pk)


@require_safe
def school_surveys(request: HttpRequest, pk: int) -> HttpResponse:
    """All surveys of one school, with what came out of those that are closed."""
    school = get_object_or_404(
        School.objects.visible_to(request.user).select_related("municipality__region"), pk=pk
    )
    records = records_of(frozenset({school.pk}))
    parts = CampaignPart.objects.visible_to(request.user).filter(school__in=records).with_names()
    context = {
        "school": school,
        "parts": parts.order_by("-campaign__closes_on", "questionnaire__audience", "pk"),
    }
    return render(request, "diagnosis/surveys/school.html", context)


def _slip(request: HttpRequest, code: str) -> tuple[str, Any]:
    link = request.build_absolute_uri(reverse("diagnosis:answer", args=[code]))
    return as_printed(code), qr_picture(link)


def _seen(request: HttpRequest, pk: int) -> CampaignPart:
    seen = CampaignPart.objects.visible_to(request.user).with_names()
    return get_object_or_404(seen, pk=pk)


def _served(request: HttpRequest, pk: int) -> CampaignPart:
    shown = _seen(request, pk)
    require(may_serve(request.user, shown))
    return shown
