"""«Моя школа»: what a school is told, what it answers, its own results."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora.domain.errors import OporaError
from opora_web.audit.presenters import history
from opora_web.identification.actions.notices import agree, open_notice
from opora_web.identification.actions.objections import prepare_objection, submit_objection
from opora_web.identification.forms.objection_forms import ObjectionForm
from opora_web.identification.list_permissions import may_prepare, may_see_own_school, may_sign
from opora_web.identification.models import Notice, Objection
from opora_web.identification.presenters.own_school import present_notice, present_school
from opora_web.registry.permissions import directed_by, require
from opora_web.registry.views.form_page import FormPage, answer, posted

_ABOUT = (
    "entry__school__municipality__region",
    "entry__school_list__act",
    "entry__school_list__run",
    "entry__school_list__region",
    "entry__school_list__municipality__region",
    "paper",
    "agreed_by",
)


@require_safe
def own_school(request: HttpRequest) -> HttpResponse:
    """The schools that the person directs, usually one."""
    require(may_see_own_school(request.user))
    schools = directed_by(request.user).select_related("municipality").order_by("sort_key", "pk")
    shown = [present_school(school, request.user) for school in schools]
    return render(request, "identification/lists/own_school.html", {"schools": shown})


@require_safe
def notice(request: HttpRequest, pk: int) -> HttpResponse:
    """One notice in full; that it was read is kept."""
    shown = _own(request, pk)
    open_notice(by=request.user, notice=shown)
    page = present_notice(shown, request.user)
    context = {
        "notice": shown,
        "entry": shown.entry,
        "school_list": shown.entry.school_list,
        "page": page,
        "history": history(page.objection) if page.objection else [],
    }
    return render(request, "identification/lists/notice.html", context)


@require_POST
def no_objection(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer that the school has read it and does not object."""
    shown = _own(request, pk)
    require(may_sign(request.user, shown))
    try:
        agree(by=request.user, notice=shown)
    except OporaError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Ответ принят: школа ознакомлена, возражений нет.")
    return redirect("identification:notice", pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def write_objection(request: HttpRequest, pk: int) -> HttpResponse:
    """Write an objection; a deputy prepares it, the director signs it on the page of the notice."""
    shown = _own(request, pk)
    back = reverse("identification:notice", args=[pk])
    written = Objection.objects.filter(notice=shown).first()
    initial = {"text": written.text} if written else {}
    form = ObjectionForm(*posted(request), initial=initial)

    def keep(*, text: str, file: object) -> str:
        prepare_objection(by=request.user, notice=shown, text=text, file=file)
        return back

    page = FormPage(
        title="Возражение",
        button="Сохранить возражение",
        back=back,
        back_title=shown.entry.school_list.title,
        act=keep,
        done="Возражение сохранено, но ещё не подано: директор подписывает его ниже.",
        explanation="Пока возражение не подано, его видит только школа.",
    )
    return answer(request, form, page)


@require_POST
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign the objection and hand it in."""
    shown = _own(request, pk)
    require(may_sign(request.user, shown))
    objection = get_object_or_404(
        Objection.objects.visible_to(request.user).select_related("notice__entry__school_list"),
        notice=shown,
    )
    try:
        submit_objection(by=request.user, objection=objection)
    except OporaError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Возражение подано. Здесь будет видно, что с ним происходит.")
    return redirect("identification:notice", pk=pk)


def _own(request: HttpRequest, pk: int) -> Notice:
    """The notice, if it is to a school that the person speaks for; else there is none."""
    seen = Notice.objects.to_schools_of(request.user).select_related(*_ABOUT)
    shown = get_object_or_404(seen, pk=pk)
    require(may_prepare(request.user, shown))
    return shown
