"""Checks of schools: all in sight, one of them, its course."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora.domain.errors import OporaError
from opora_web.audit.presenters import history
from opora_web.diagnosis.actions.checks import change_check, close_check, hold_check, plan_check
from opora_web.diagnosis.checks_permissions import (
    may_hold_checks,
    may_hold_some_checks,
    may_see_checks,
    may_see_own_checks,
)
from opora_web.diagnosis.forms.check_form import CheckForm, NewCheckForm
from opora_web.diagnosis.models import Check, CheckFinding
from opora_web.diagnosis.presenters.check_page import lists_with_counts, matrix_of, sets_of
from opora_web.diagnosis.presenters.own_checks import own_rows
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted

_ON_A_PAGE = 50


@require_safe
def checks(request: HttpRequest) -> HttpResponse:
    """Checks of the own territory, the newest first."""
    require(may_see_checks(request.user))
    seen = Check.objects.seen_whole_by(request.user).in_order()
    shown = seen.select_related("region", "municipality").annotate(
        found=Count("findings", distinct=True)
    )
    page = Paginator(shown, _ON_A_PAGE).get_page(request.GET.get("page"))
    asking = CheckFinding.objects.filter(check_of__in=[one.pk for one in page])
    context = {
        "page": page,
        "asking": {one.check_of_id for one in asking if one.is_open_question},
        "may_hold": may_hold_some_checks(request.user),
        "may_see_own": may_see_own_checks(request.user),
    }
    return render(request, "diagnosis/checks/checks.html", context)


@require_safe
def own_checks(request: HttpRequest) -> HttpResponse:
    """What was found at the own schools, and what they are to do."""
    require(may_see_own_checks(request.user))
    return render(request, "diagnosis/checks/own_checks.html", {"rows": own_rows(request.user)})


@require_safe
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """One check with its matrix and its recommendations."""
    shown = seen_whole(request, pk)
    may_hold = may_hold_checks(request.user, shown.territory)
    matrix, sets = matrix_of(shown), sets_of(shown)
    asks = any(one.finding.is_open_question for one in matrix.columns) or any(
        one.told.is_open_question for one in sets
    )
    context = {
        "shown": shown,
        "matrix": matrix,
        "sets": sets,
        "lists": lists_with_counts(shown) if asks else [],
        "may_hold": may_hold,
        "may_write": may_hold and shown.state == "held",
        "history": history(shown),
    }
    return render(request, "diagnosis/checks/check.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_check(request: HttpRequest) -> HttpResponse:
    """Enter a check that is being prepared."""
    require(may_hold_some_checks(request.user))
    form = NewCheckForm(posted(request)[0], user=request.user)

    def keep(**told: Any) -> str:
        return address_of(plan_check(by=request.user, **told))

    page = FormPage(
        title="Новая проверка",
        button="Внести проверку",
        back=reverse("diagnosis:checks"),
        back_title="Проверки",
        act=keep,
        done="Проверка внесена. Когда она пройдёт, отметьте это и запишите, что выявлено.",
        explanation="Дни и состав можно не заполнять, если в документе их нет: "
        "на странице проверки будет видно, чего не хватает.",
    )
    return answer(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_check(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is told of a check."""
    shown = held_here(request, pk)
    told = ("title", "planned", "since", "until", "act", "checkers")
    initial = {name: getattr(shown, name) for name in told}
    form = CheckForm(posted(request)[0], user=request.user, initial=initial)

    def keep(**changed: Any) -> str:
        change_check(by=request.user, check=shown, **changed)
        return address_of(shown)

    page = FormPage(
        title=f"Сведения о проверке: {shown.title}",
        button="Сохранить",
        back=address_of(shown),
        back_title=shown.title,
        act=keep,
        done="Сведения сохранены.",
    )
    return answer(request, form, page)


@require_POST
def hold(request: HttpRequest, pk: int) -> HttpResponse:
    """It was held."""
    shown = held_here(request, pk)
    return _step(request, shown, hold_check, "Проверка проведена: запишите, что выявлено.")


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Nothing is left to do."""
    shown = held_here(request, pk)
    return _step(request, shown, close_check, "Проверка закрыта.")


def seen_whole(request: HttpRequest, pk: int) -> Check:
    """The check, if it is of the person's own territory; else there is none."""
    seen = Check.objects.seen_whole_by(request.user)
    found: Check = get_object_or_404(
        seen.select_related("region", "municipality__region", "act", "by"), pk=pk
    )
    return found


def held_here(request: HttpRequest, pk: int) -> Check:
    """The check, if the person holds it."""
    shown = seen_whole(request, pk)
    require(may_hold_checks(request.user, shown.territory))
    return shown


def address_of(shown: Check) -> str:
    """Where the check is shown."""
    return reverse("diagnosis:check", args=[shown.pk])


def _step(request: HttpRequest, shown: Check, act: Any, done: str) -> HttpResponse:
    try:
        act(by=request.user, check=shown)
    except OporaError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done)
    return redirect(address_of(shown))
