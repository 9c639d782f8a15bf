"""The calendar of procedures."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from opora_web.assessment.actions.calendar import change_plan, plan_procedure, withdraw_plan
from opora_web.assessment.forms.calendar_forms import CalendarFilter, PlanForm, WithdrawalForm
from opora_web.assessment.forms.choices import identity_key
from opora_web.assessment.models import CalendarEntry
from opora_web.assessment.permissions import (
    may_feed,
    may_feed_somewhere,
    may_see_results,
)
from opora_web.assessment.present_year import present_school_year
from opora_web.audit.presenters import history
from opora_web.registry.models import Act
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted

_ON_A_PAGE = 50


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """Procedures that the person sees, by school year and day."""
    require(may_see_results(request.user))
    narrowing = CalendarFilter(request.GET, user=request.user)
    seen = CalendarEntry.objects.visible_to(request.user).standing()
    shown = narrowing.narrowed(seen).in_order().select_related("region", "municipality")
    context = {
        "form": narrowing,
        "page": Paginator(shown, _ON_A_PAGE).get_page(request.GET.get("page")),
        "is_narrowed": any(narrowing.cleaned_data.values()),
        "may_plan": may_feed_somewhere(request.user),
    }
    return render(request, "assessment/calendar.html", context)


@require_safe
def entry(request: HttpRequest, pk: int) -> HttpResponse:
    """One procedure with everything that is known of it, withdrawn ones too."""
    require(may_see_results(request.user))
    shown = _seen(request, pk)
    context = {
        "entry": shown,
        "act": Act.objects.visible_to(request.user).filter(pk=shown.act_id).first(),
        "may_plan": may_feed(request.user, shown.territory) and not shown.withdrawn_at,
        "awaited": identity_key(shown.awaited) if shown.awaited else "",
        "history": history(shown),
    }
    return render(request, "assessment/calendar_entry.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_entry(request: HttpRequest) -> HttpResponse:
    """Plan a procedure."""
    require(may_feed_somewhere(request.user))
    form = PlanForm(*posted(request), user=request.user, year=present_school_year())

    def plan(**told: Any) -> str:
        return reverse("assessment:entry", args=[plan_procedure(by=request.user, **told).pk])

    page = FormPage(
        title="Новая процедура",
        button="Внести в календарь",
        back=reverse("assessment:calendar"),
        back_title="Календарь",
        act=plan,
        done="Процедура внесена в календарь.",
    )
    return answer(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def change_entry(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the particulars of a procedure."""
    shown = _planned(request, pk)
    form = PlanForm(
        *posted(request), user=request.user, entry=shown, fixed=True, year=shown.school_year
    )

    def change(**told: Any) -> str:
        change_plan(by=request.user, entry=shown, **told)
        return reverse("assessment:entry", args=[pk])

    page = FormPage(
        title="Изменить процедуру",
        button="Записать",
        back=reverse("assessment:entry", args=[pk]),
        back_title=shown.name,
        act=change,
        done="Изменения записаны.",
    )
    return answer(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_entry(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a procedure out of the calendar."""
    shown = _planned(request, pk)

    def withdraw(reason: str) -> str:
        withdraw_plan(by=request.user, entry=shown, reason=reason)
        return reverse("assessment:calendar")

    page = FormPage(
        title="Убрать из календаря",
        button="Убрать",
        back=reverse("assessment:entry", args=[pk]),
        back_title=shown.name,
        act=withdraw,
        done="Процедура убрана из календаря; запись о ней осталась в истории.",
    )
    return answer(request, WithdrawalForm(*posted(request)), page)


def _seen(request: HttpRequest, pk: int) -> CalendarEntry:
    seen = CalendarEntry.objects.visible_to(request.user).select_related(
        "region", "municipality__region", "act", "withdrawn_by"
    )
    return get_object_or_404(seen, pk=pk)


def _planned(request: HttpRequest, pk: int) -> CalendarEntry:
    """The entry, if the person sees it (else there is none) and plans it (else: no)."""
    shown = _seen(request, pk)
    require(may_feed(request.user, shown.territory))
    return shown
