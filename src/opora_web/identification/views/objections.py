"""Objections of schools as who answers them works on them."""

from typing import Any

from django.db import transaction
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from opora_web.audit.actions import record_export
from opora_web.audit.presenters import history
from opora_web.identification.actions.objection_course import (
    answer_objection,
    decide_objection,
    forward_objection,
)
from opora_web.identification.actions.papers import act_of
from opora_web.identification.forms.objection_forms import AnswerForm, DecisionForm
from opora_web.identification.forms.paper_form import PaperForm
from opora_web.identification.list_permissions import (
    may_make_lists,
    may_read_objection,
    may_see_lists,
)
from opora_web.identification.models import Objection, ObjectionState
from opora_web.identification.objection_letter import letter_to_issuer
from opora_web.identification.views.paper_page import PaperPage, answer_with_paper
from opora_web.registry.models import Act, ActKind
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_LETTER_NAME = (
    "attachment; filename*=UTF-8''%D0%92%D0%BE%D0%B7%D1%80%D0%B0%D0%B6%D0%B5%D0%BD%D0%B8%D0%B5.docx"
)
_ABOUT = (
    "notice__entry__school__municipality__region",
    "notice__entry__school_list__region",
    "notice__entry__school_list__municipality__region",
    "notice__entry__school_list__act",
    "notice__paper",
    "letter",
    "answer",
)
_LETTERS = (ActKind.LETTER, *(kind for kind in ActKind if kind != ActKind.LETTER))


@require_safe
def objections(request: HttpRequest) -> HttpResponse:
    """All objections in sight, those first that wait for an answer, the oldest first."""
    require(may_see_lists(request.user))
    seen = _seen(request).exclude(state=ObjectionState.PREPARED)
    waiting = [one for one in seen.order_by("submitted_at", "pk") if one.is_open]
    over = [one for one in seen.order_by("-decided_at", "pk") if not one.is_open]
    context = {
        "waiting": waiting,
        "decided": [one for one in over if not one.is_moot],
        "moot": [one for one in over if one.is_moot],
    }
    return render(request, "identification/lists/objections.html", context)


@require_safe
def objection(request: HttpRequest, pk: int) -> HttpResponse:
    """One objection: its course and words, or for who only reads lists how far it is."""
    shown = get_object_or_404(_seen(request), pk=pk)
    school_list = shown.notice.entry.school_list
    may_read = may_read_objection(request.user, shown)
    context = {
        "sees_lists": may_see_lists(request.user),
        "may_read": may_read,
        "shown": shown,
        "school_list": school_list,
        "entry": shown.notice.entry,
        "may_answer": may_make_lists(request.user, school_list.territory),
        "history": history(shown) if may_read else (),
    }
    return render(request, "identification/lists/objection.html", context)


@require_safe
def objection_file(request: HttpRequest, pk: int) -> FileResponse:
    """The file of the school, always as an attachment."""
    shown = get_object_or_404(_seen(request), pk=pk)
    require(may_read_objection(request.user, shown))
    if not shown.file:
        raise Http404
    return FileResponse(
        shown.file.open("rb"),
        as_attachment=True,
        filename=shown.file_name,
        content_type="application/octet-stream",
    )


@require_safe
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """The drafted letter to the issuer as a Word file."""
    shown = _answered_here(request, pk)
    if shown.notice.entry.school_list.is_computed:
        raise Http404
    record_export(shown, by=request.user, title=str(shown))
    headers = {"Content-Disposition": _LETTER_NAME}
    return HttpResponse(letter_to_issuer(shown), content_type=_WORD, headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide an objection to a computed list."""
    shown = _answered_here(request, pk)
    can_recompute = shown.notice.entry.school_list.run_id is not None
    form = DecisionForm(posted(request)[0], can_recompute=can_recompute)

    def settle(*, because: str, **_told: Any) -> str:
        decide_objection(by=request.user, objection=shown, remedy=form.remedy, because=because)
        return _address(shown)

    page = FormPage(
        title=f"Решение по возражению: {shown.notice.entry.name}",
        button="Принять решение",
        back=_address(shown),
        back_title="Возражение",
        act=settle,
        done="Решение принято; школа его видит.",
    )
    return answer(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def forward(request: HttpRequest, pk: int) -> HttpResponse:
    """Register the letter by which the objection went to the issuer."""
    shown = _answered_here(request, pk)
    form = PaperForm(*posted(request), acts=_letters(request), kinds=_LETTERS)

    def send() -> str:
        with transaction.atomic():
            act = _registered(request, shown, form)
            forward_objection(by=request.user, objection=shown, act=act)
        return _address(shown)

    page = PaperPage(
        title=f"Отправка издателю: {shown.notice.entry.name}",
        button="Записать отправку",
        back=_address(shown),
        back_title="Возражение",
        act=send,
        done="Возражение направлено издателю; школа это видит.",
        explanation="Сначала возьмите проект письма, подпишите и отправьте его, затем запишите "
        "здесь его номер и дату.",
        paper_title="Отправленное письмо",
    )
    return answer_with_paper(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def register_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Register what the issuer answered."""
    shown = _answered_here(request, pk)
    form = AnswerForm(*posted(request), acts=_letters(request), kinds=_LETTERS)

    def keep() -> str:
        told = form.cleaned_data
        with transaction.atomic():
            answer_objection(
                by=request.user,
                objection=shown,
                act=_registered(request, shown, form),
                is_upheld=told["is_upheld"],
                because=told["because"],
            )
        return _address(shown)

    page = PaperPage(
        title=f"Ответ издателя: {shown.notice.entry.name}",
        button="Записать ответ",
        back=_address(shown),
        back_title="Возражение",
        act=keep,
        done="Ответ записан; школа его видит.",
        explanation="Если издатель учёл возражение, внесите и новую редакцию списка, когда придёт "
        "письмо о ней.",
        paper_title="Письмо с ответом",
    )
    return answer_with_paper(request, form, page)


def _registered(request: HttpRequest, shown: Objection, form: PaperForm) -> Act:
    territory = shown.notice.entry.school_list.territory
    return act_of(by=request.user, territory=territory, told=form.told, basis_of=str(shown)[:500])


def _letters(request: HttpRequest) -> Any:
    return Act.objects.visible_to(request.user)


def _answered_here(request: HttpRequest, pk: int) -> Objection:
    shown = get_object_or_404(_seen(request), pk=pk)
    require(may_make_lists(request.user, shown.notice.entry.school_list.territory))
    return shown


def _seen(request: HttpRequest) -> Any:
    return Objection.objects.visible_to(request.user).select_related(*_ABOUT)


def _address(shown: Objection) -> str:
    return reverse("identification:objection", args=[shown.pk])
