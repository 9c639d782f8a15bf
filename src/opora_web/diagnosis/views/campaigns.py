"""Surveys: the list, the plan, the course."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Max, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora.domain.school_year import SchoolYear
from opora_web.audit.presenters import history
from opora_web.diagnosis.actions.campaigns import close_campaign, open_campaign, plan_campaign
from opora_web.diagnosis.forms.campaign_forms import CampaignForm
from opora_web.diagnosis.models import Campaign, CampaignPart
from opora_web.diagnosis.presenters.campaign_page import present_campaign
from opora_web.diagnosis.survey_permissions import (
    may_ask,
    may_ask_somewhere,
    may_see_surveys,
    surveyed_by,
)
from opora_web.diagnosis.survey_years import survey_years, year_asked
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted

_ON_A_PAGE = 50


@require_safe
def campaigns(request: HttpRequest) -> HttpResponse:
    """Surveys in sight, the latest first; a school reads its own numbers in them."""
    require(may_see_surveys(request.user))
    seen = Campaign.objects.visible_to(request.user).newest_first()
    page = Paginator(seen.select_related("municipality"), _ON_A_PAGE).get_page(
        request.GET.get("page")
    )
    parts = CampaignPart.objects.visible_to(request.user).filter(campaign__in=list(page))
    rates = parts.values("campaign_id").annotate(
        given=Sum("issued"),
        taken=Sum("answered"),
        schools=Count("school", distinct=True),
        reminded=Max("reminded_on"),
    )
    by_campaign = {one["campaign_id"]: one for one in rates.order_by("campaign_id")}
    context = {
        "page": page,
        "rows": [(one, by_campaign.get(one.pk)) for one in page],
        "places": surveyed_by(request.user).order_by("sort_key"),
        "year": year_asked(None, timezone.localdate()),
        "years": survey_years(),
        "may_ask": may_ask_somewhere(request.user),
    }
    return render(request, "diagnosis/surveys/campaigns.html", context)


@require_safe
def campaign(request: HttpRequest, pk: int) -> HttpResponse:
    """One survey: how many answered, school by school, and what can be done now."""
    shown = seen_campaign(request, pk)
    context = {
        "shown": shown,
        "page": present_campaign(shown, request.user, timezone.localdate()),
        "history": history(shown) if may_ask(request.user, shown.municipality) else (),
    }
    return render(request, "diagnosis/surveys/campaign.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_campaign(request: HttpRequest) -> HttpResponse:
    """Plan a survey of one municipality and school year, both named in the address."""
    places = surveyed_by(request.user).order_by("sort_key")
    require(may_ask_somewhere(request.user))
    told = request.GET.get("municipalitet", "")
    municipality = get_object_or_404(places, pk=told) if told.isdecimal() else places[0]
    year = year_asked(request.GET.get("god"), timezone.localdate())
    form = CampaignForm(posted(request)[0], municipality=municipality, year=year.closing)

    def plan(**told: Any) -> str:
        made = plan_campaign(by=request.user, municipality=municipality, year=year.closing, **told)
        return reverse("diagnosis:campaign", args=[made.pk])

    return answer(request, form, _plan_page(municipality, year, plan))


@require_POST
def open_it(request: HttpRequest, pk: int) -> HttpResponse:
    """From its first day on answers are taken."""
    shown = kept_campaign(request, pk)
    open_campaign(by=request.user, campaign=shown, today=timezone.localdate())
    messages.success(request, "Опрос открыт.")
    return redirect("diagnosis:campaign", pk=pk)


@require_POST
def close_it(request: HttpRequest, pk: int) -> HttpResponse:
    """End it and see what came out."""
    close_campaign(by=request.user, campaign=kept_campaign(request, pk))
    messages.success(request, "Опрос закрыт, итоги показаны школам и вам.")
    return redirect("diagnosis:campaign", pk=pk)


def seen_campaign(request: HttpRequest, pk: int) -> Campaign:
    """The survey, if the person sees it; else there is none."""
    seen = Campaign.objects.visible_to(request.user).select_related("municipality__region")
    return get_object_or_404(seen, pk=pk)


def kept_campaign(request: HttpRequest, pk: int) -> Campaign:
    """The survey, if the person runs it."""
    shown = seen_campaign(request, pk)
    require(may_ask(request.user, shown.municipality))
    return shown


def _plan_page(municipality: Any, year: SchoolYear, plan: Any) -> FormPage:
    return FormPage(
        title=f"Новый опрос: {municipality}, {year} учебный год",
        button="Подготовить опрос",
        back=reverse("diagnosis:campaigns"),
        back_title="Опросы",
        act=plan,
        done="Опрос подготовлен. Выдайте школам ссылки и откройте его.",
        explanation="Каждой школе зададут каждую отмеченную анкету. Анкеты сначала выпускают в "
        "разделе «Анкеты».",
    )
