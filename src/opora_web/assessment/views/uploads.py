"""The list of uploads, a new one, the page of one, consent, taking back, discarding."""

from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora.domain.errors import OporaError
from opora_web.assessment.actions.imports import give_consent, revert
from opora_web.assessment.actions.uploads import discard, read_again, take_files
from opora_web.assessment.forms.consent_form import ConsentForm, RevertForm
from opora_web.assessment.forms.upload_filter import UploadFilter
from opora_web.assessment.forms.upload_form import UploadForm
from opora_web.assessment.models import Upload
from opora_web.assessment.permissions import (
    may_feed_somewhere,
    may_see_uploads,
    territories_fed_by,
)
from opora_web.assessment.policies.about_uploads import check_can_be_taken_in
from opora_web.assessment.presenters.upload_page import UploadPage, present_upload
from opora_web.assessment.presenters.upload_parts import Part, parts_of
from opora_web.assessment.presenters.upload_state import tone_of
from opora_web.assessment.views.own_upload import fed_upload, seen_upload
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import posted
from opora_web.ui.refused import Refused

_ON_A_PAGE = 30


@require_safe
def uploads(request: HttpRequest) -> HttpResponse:
    """Uploads in sight, the newest first."""
    require(may_see_uploads(request.user))
    narrowing = UploadFilter(request.GET)
    seen = narrowing.narrowed(Upload.objects.visible_to(request.user)).order_by("-pk")
    seen = seen.select_related("municipality", "region", "by", "job").prefetch_related("files")
    seen = seen.annotate(taken=Count("results"))
    page = Paginator(seen, _ON_A_PAGE).get_page(request.GET.get("page"))
    lines = [(one, one.standing.label, tone_of(one.standing)) for one in page]
    context = {
        "form": narrowing,
        "is_narrowed": bool(narrowing.cleaned_data.get("words")),
        "page": page,
        "lines": lines,
        "may_feed": may_feed_somewhere(request.user),
    }
    return render(request, "assessment/uploads.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_upload(request: HttpRequest) -> HttpResponse:
    """Give files or text."""
    territories = territories_fed_by(request.user)
    require(bool(territories))
    form = UploadForm(*posted(request), user=request.user)
    if form.is_valid():
        try:
            upload = take_files(
                by=request.user,
                territory=form.cleaned_data["territory"],
                files=form.given(),
                said=form.facts(),
            )
        except OporaError as refusal:
            form.add_error(None, list(refusal.sentences))
        else:
            return redirect("assessment:upload", upload.pk)
    context = {"form": form, "one_place": len(territories) == 1}
    return render(request, "assessment/new_upload.html", context, status=_status(form))


@require_safe
def upload(request: HttpRequest, pk: int) -> HttpResponse:
    """What was read, what will be taken in, and what will not."""
    shown = seen_upload(request, pk)
    page = present_upload(shown, request.user)
    return _page(request, shown, page, ConsentForm(asks=page.has_something_out), RevertForm())


@require_POST
def consent(request: HttpRequest, pk: int) -> HttpResponse:
    """Take in what was shown."""
    shown = fed_upload(request, pk)
    page = present_upload(shown, request.user)
    form = ConsentForm(request.POST, asks=page.has_something_out)
    if not form.is_valid():
        return _page(request, shown, page, form, RevertForm())
    return _done(request, shown, lambda: give_consent(by=request.user, upload=shown))


@require_POST
def revert_upload(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the whole upload back for a reason."""
    shown = fed_upload(request, pk)
    form = RevertForm(request.POST)
    if not form.is_valid():
        page = present_upload(shown, request.user)
        return _page(request, shown, page, ConsentForm(asks=False), form)
    return _done(
        request,
        shown,
        lambda: revert(by=request.user, upload=shown, reason=form.cleaned_data["reason"]),
        "Загрузка отменена: её результаты больше не учитываются.",
    )


@require_POST
def read_upload_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Read the files once more, after work that broke off."""
    shown = fed_upload(request, pk)
    return _done(request, shown, lambda: read_again(by=request.user, upload=shown, said={}))


@require_POST
def discard_upload(request: HttpRequest, pk: int) -> HttpResponse:
    """Want the files no more."""
    shown = fed_upload(request, pk)
    return _done(
        request,
        shown,
        lambda: discard(by=request.user, upload=shown),
        "Файлы удалены, ничего из них не загружено.",
    )


def _page(
    request: HttpRequest, shown: Upload, page: UploadPage, form: ConsentForm, undo: RevertForm
) -> HttpResponse:
    context = {
        "page": page,
        "form": form,
        "undo": undo,
        "refused": _refusal(shown),
        **parts_of(shown, request.user, Part.UPLOAD),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors or undo.errors else HTTPStatus.OK
    return render(request, "assessment/upload.html", context, status=status)


def _refusal(shown: Upload) -> str:
    """Why the upload cannot be taken in now: the sentence beside the button."""
    try:
        check_can_be_taken_in(shown)
    except Refused as refusal:
        return str(refusal)
    return ""


def _done(request: HttpRequest, shown: Upload, act: Any, told: str = "") -> HttpResponse:
    try:
        act()
    except OporaError as refusal:
        messages.error(request, str(refusal))
    else:
        if told:
            messages.success(request, told)
    return redirect("assessment:upload", pk=shown.pk)


def _status(form: forms.Form) -> HTTPStatus:
    return HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
