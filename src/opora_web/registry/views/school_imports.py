"""Loading schools from a file: template, upload, preview, consent, undoing."""

from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora.domain.errors import OporaError
from opora_web.jobs.actions import enqueue
from opora_web.registry.actions.school_imports import (
    apply_import,
    decide_row,
    preview_import,
    undo_import,
)
from opora_web.registry.forms.import_forms import DecisionsForm, ImportForm
from opora_web.registry.imports.template import template_of_schools
from opora_web.registry.jobs import APPLY, ROWS_AT_ONCE, UNDO
from opora_web.registry.models import ImportState, RowState, SchoolImport
from opora_web.registry.permissions import municipalities_kept_by, require
from opora_web.registry.presenters.import_page import present_import
from opora_web.registry.views.form_page import posted

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_http_methods(["GET", "HEAD", "POST"])
def imports(request: HttpRequest) -> HttpResponse:
    """Choose a file; earlier ones stand below."""
    require(municipalities_kept_by(request.user).exists())
    form = ImportForm(*posted(request), user=request.user)
    if form.is_valid():
        told = dict(form.cleaned_data)
        file = told.pop("file")
        try:
            read = preview_import(by=request.user, content=file.read(), name=file.name, **told)
        except OporaError as refusal:
            form.add_error("file", list(refusal.sentences))
        else:
            return redirect("registry:school_import", pk=read.pk)
    earlier = SchoolImport.objects.visible_to(request.user).order_by("-pk")[:20]
    context = {"form": form, "earlier": earlier}
    return render(request, "registry/imports.html", context, status=_status(form))


@require_safe
def template(request: HttpRequest) -> HttpResponse:
    """The empty workbook."""
    require(municipalities_kept_by(request.user).exists())
    name = "attachment; filename*=UTF-8''%D0%A8%D0%BA%D0%BE%D0%BB%D1%8B.xlsx"
    return HttpResponse(
        template_of_schools(), content_type=_WORKBOOK, headers={"Content-Disposition": name}
    )


@require_http_methods(["GET", "HEAD", "POST"])
def school_import(request: HttpRequest, pk: int) -> HttpResponse:
    """What a file would do; a post keeps the decisions about its doubtful rows."""
    shown = _own(request, pk)
    form = _decisions(request, shown)
    if form.is_valid():
        _decide(request, form)
        messages.success(request, "Решения сохранены.")
        return redirect("registry:school_import", pk=pk)
    return _preview(request, shown, form)


@require_POST
def consent(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep the decisions that came along and load what was shown."""
    shown = _own(request, pk)
    form = _decisions(request, shown)
    if not form.is_valid():
        return _preview(request, shown, form)
    _decide(request, form)
    if _is_long(shown):
        return _in_background(request, shown, APPLY)
    return _done(request, shown, apply_import, "Школы загружены. Загрузку можно отменить целиком.")


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the whole import back."""
    shown = _own(request, pk)
    if _is_long(shown):
        return _in_background(request, shown, UNDO)
    return _done(request, shown, undo_import, "Загрузка отменена: реестр такой, каким был до неё.")


def _decisions(request: HttpRequest, shown: SchoolImport) -> DecisionsForm:
    """Questions about the doubtful rows, as long as there is something to decide."""
    waits = shown.state == ImportState.PREVIEW
    doubtful = shown.rows.filter(state=RowState.DOUBTFUL).select_related("school")
    rows = doubtful.order_by("position") if waits else ()
    return DecisionsForm(posted(request)[0], rows=rows)


def _decide(request: HttpRequest, form: DecisionsForm) -> None:
    with transaction.atomic():
        for row, decision in form.decided():
            decide_row(by=request.user, row=row, decision=decision)


def _preview(request: HttpRequest, shown: SchoolImport, form: DecisionsForm) -> HttpResponse:
    context = {"shown": shown, "page": present_import(shown, form), "form": form}
    return render(request, "registry/import.html", context, status=_status(form))


def _done(request: HttpRequest, shown: SchoolImport, act: Any, told: str) -> HttpResponse:
    try:
        act(by=request.user, school_import=shown)
    except OporaError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, told)
    return redirect("registry:school_import", pk=shown.pk)


def _is_long(shown: SchoolImport) -> bool:
    return shown.rows.exclude(state__in=(RowState.REFUSED, RowState.SAME)).count() > ROWS_AT_ONCE


def _in_background(request: HttpRequest, shown: SchoolImport, kind: str) -> HttpResponse:
    work = enqueue(kind, by=request.user, school_import=shown.pk)
    return redirect("jobs:job", pk=work.pk)


def _status(form: forms.Form) -> HTTPStatus:
    return HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK


def _own(request: HttpRequest, pk: int) -> SchoolImport:
    return get_object_or_404(SchoolImport.objects.visible_to(request.user), pk=pk)
