"""Schools of an upload: which of the registry they are, and saying so."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from opora.domain.errors import OporaError
from opora.language.plurals import counted
from opora_web.assessment.actions.printed_schools import (
    decide_schools,
    leave_out_undecided,
    match_again,
)
from opora_web.assessment.forms.school_decisions_form import SchoolDecisionsForm, labels
from opora_web.assessment.intake.territory_schools import schools_of
from opora_web.assessment.models import PrintedSchool, Upload, UploadState
from opora_web.assessment.permissions import may_feed
from opora_web.assessment.presenters.upload_parts import Part, parts_of
from opora_web.assessment.views.own_upload import fed_upload, seen_upload

_ON_A_PAGE = 20
_SHOWN = {
    "reshit": ("Нужно решить", "undecided"),
    "najdeny": ("Загрузятся", "known"),
    "ne-gruzit": ("Не загрузятся", "left_out"),
}


@require_http_methods(["GET", "HEAD", "POST"])
def schools(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the printed schools of one group; take decisions about those on the page."""
    shown = fed_upload(request, pk) if request.method == "POST" else seen_upload(request, pk)
    group = _group(request, shown)
    page = _page(request, shown, group)
    may_decide = may_feed(request.user, shown.territory) and shown.standing == UploadState.PREVIEW
    form = _form(request, shown, page)
    if request.method == "POST" and form.is_valid():
        return _decided(request, shown, form, group)
    context = {
        "page": page,
        "form": form,
        "lines": [(one, *_fields(form, one)) for one in page],
        "labels": labels(form.schools.values()) if may_decide else (),
        "groups": _groups(shown),
        "group": group,
        "may_decide": may_decide,
        "undecided": shown.printed_schools.undecided().count(),
        **parts_of(shown, request.user, Part.SCHOOLS),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "assessment/uploaded_schools.html", context, status=status)


@require_POST
def leave_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Take in nothing of all schools that nobody knows."""
    shown = fed_upload(request, pk)
    try:
        number = leave_out_undecided(by=request.user, upload=shown)
    except OporaError as refusal:
        messages.error(request, str(refusal))
    else:
        told = counted(number, "школы", "школ", "школ")
        messages.success(request, f"Результаты {told} загружаться не будут.")
    return redirect("assessment:uploaded_schools", pk=pk)


@require_POST
def seek_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Hold the printed schools against the registry once more."""
    shown = fed_upload(request, pk)
    try:
        match_again(by=request.user, upload=shown)
    except OporaError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Школы из файлов сверены с реестром ещё раз.")
    return redirect("assessment:uploaded_schools", pk=pk)


def _group(request: HttpRequest, shown: Upload) -> str:
    asked = request.GET.get("gruppa", "")
    if asked in _SHOWN:
        return asked
    return "reshit" if shown.printed_schools.undecided().exists() else "najdeny"


def _groups(shown: Upload) -> list[tuple[str, str, int]]:
    printed = shown.printed_schools
    return [
        (name, title, getattr(printed, method)().count())
        for name, (title, method) in _SHOWN.items()
    ]


def _page(request: HttpRequest, shown: Upload, group: str) -> Page[PrintedSchool]:
    printed = getattr(shown.printed_schools, _SHOWN[group][1])()
    printed = printed.select_related("school").order_by("municipality_name", "name", "pk")
    return Paginator(printed, _ON_A_PAGE).get_page(request.GET.get("page"))


def _form(request: HttpRequest, shown: Upload, page: Page[PrintedSchool]) -> SchoolDecisionsForm:
    known = schools_of(shown.territory).select_related("municipality").in_order()
    schools = {school.pk: school for school in known}
    data = request.POST if request.method == "POST" else None
    return SchoolDecisionsForm(data, printed=page.object_list, schools=schools)


def _fields(form: SchoolDecisionsForm, printed: PrintedSchool) -> tuple[Any, Any]:
    return form[f"school-{printed.pk}"], form[f"school-{printed.pk}-other"]


def _decided(
    request: HttpRequest, shown: Upload, form: SchoolDecisionsForm, group: str
) -> HttpResponse:
    decisions = list(form.decided())
    try:
        decide_schools(
            by=request.user,
            upload=shown,
            decisions=decisions,
            remember=form.cleaned_data["remember"],
        )
    except OporaError as refusal:
        messages.error(request, str(refusal))
    else:
        told = counted(len(decisions), "решение", "решения", "решений")
        messages.success(request, f"Сохранено: {told}.")
    address = reverse("assessment:uploaded_schools", args=[shown.pk])
    left = shown.printed_schools.undecided().exists()
    return redirect(f"{address}?gruppa={group}" if left or group != "reshit" else address)
