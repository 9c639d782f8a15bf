"""A list that came with a letter: given, matched, accepted, amended."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from opora.domain.errors import OporaError
from opora_web.identification.actions.papers import act_of
from opora_web.identification.actions.received_lists import (
    accept_received,
    match_entry,
    receive_list,
)
from opora_web.identification.forms.list_forms import DeadlineForm
from opora_web.identification.forms.matching_form import MatchingForm
from opora_web.identification.forms.received_list_form import (
    ReceivedAmendmentForm,
    ReceivedListForm,
)
from opora_web.identification.list_permissions import may_make_lists, territories_of_lists
from opora_web.identification.matched_entries import SchoolsOfTerritory
from opora_web.identification.models import ListCategory, ListEntry, ListOrigin, SchoolList
from opora_web.identification.views.lists import list_address, seen_list
from opora_web.identification.views.paper_page import PaperPage, answer_with_paper
from opora_web.registry.models import Act, Municipality, Region, School
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import posted


@require_http_methods(["GET", "HEAD", "POST"])
def new_received(request: HttpRequest) -> HttpResponse:
    """Give a list with its letter."""
    territories = territories_of_lists(request.user)
    require(bool(territories))
    acts = Act.objects.visible_to(request.user)
    form = ReceivedListForm(*posted(request), territories=territories, acts=acts)

    def receive() -> str:
        told = form.cleaned_data
        names = ("territory", "category", "origin", "year", "title")
        return _receive(request, form, **{name: told[name] for name in names})

    page = PaperPage(
        title="Полученный список",
        button="Прочитать список",
        back=reverse("identification:lists"),
        back_title="Списки",
        act=receive,
        done="Список прочитан. Проверьте, какие школы узнаны, и подтвердите.",
        explanation="Список останется официальным, каким получен: программа его не меняет. "
        "Сначала покажем, какие школы узнаны, и ничего не введём в действие без вашего согласия.",
        paper_title="Письмо, с которым список получен",
    )
    return answer_with_paper(request, form, page)


def amend_received(request: HttpRequest, shown: SchoolList) -> HttpResponse:
    """Give a new version with its letter."""
    acts = Act.objects.visible_to(request.user)
    form = ReceivedAmendmentForm(*posted(request), acts=acts)

    def receive() -> str:
        return _receive(
            request,
            form,
            territory=shown.territory,
            category=ListCategory(shown.category),
            origin=ListOrigin(shown.origin),
            year=shown.year,
            title=shown.title,
            amends=shown,
            amended_because=form.cleaned_data["amended_because"],
        )

    page = PaperPage(
        title=f"Новая редакция: {shown.title}",
        button="Прочитать список",
        back=list_address(shown),
        back_title=shown.title,
        act=receive,
        done="Новая редакция прочитана. Прежняя действует, пока вы не подтвердите эту.",
        explanation="Прежняя редакция останется видна как заменённая.",
        paper_title="Письмо, которым список изменён",
    )
    return answer_with_paper(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def matching(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which schools the lines mean; all lines, so that a wrong match is put right, too."""
    shown = seen_list(request, pk)
    require(may_make_lists(request.user, shown.territory))
    waiting_only = "vse" not in request.GET
    form = _matching_form(request, shown, waiting_only=waiting_only)
    if form.is_valid():
        try:
            _match(request, form)
        except OporaError as refusal:
            form.add_error(None, list(refusal.sentences))
        else:
            messages.success(request, "Решения сохранены.")
            return redirect(list_address(shown))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"shown": shown, "form": form, "waiting_only": waiting_only}
    return render(request, "identification/lists/matching.html", context, status=status)


@require_POST
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Consent: the list is in force as received, its schools are told."""
    shown = seen_list(request, pk)
    require(may_make_lists(request.user, shown.territory))
    form = DeadlineForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Укажите день, по который школы могут возразить.")
        return redirect(list_address(shown))
    try:
        accept_received(by=request.user, school_list=shown, **form.cleaned_data)
    except OporaError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Список действует как официальный. Школы извещены.")
    return redirect(list_address(shown))


def _receive(request: HttpRequest, form: Any, **told: Any) -> str:
    """Reading may take seconds, so it comes before the transaction."""
    paper = form.read()
    with transaction.atomic():
        basis = told["title"]
        act = act_of(by=request.user, territory=told["territory"], told=form.told, basis_of=basis)
        made = receive_list(by=request.user, act=act, paper=paper, **told)
    return list_address(made)


def _match(request: HttpRequest, form: MatchingForm) -> None:
    with transaction.atomic():
        for entry, school in form.decided():
            match_entry(by=request.user, entry=entry, school=school)


def _matching_form(request: HttpRequest, shown: SchoolList, *, waiting_only: bool) -> MatchingForm:
    entries = ListEntry.objects.filter(school_list=shown)
    entries = entries.waiting() if waiting_only else entries
    return MatchingForm(
        posted(request)[0],
        entries=entries.select_related("school", "school_list").order_by("position"),
        known=SchoolsOfTerritory(shown.territory),
        schools=list(_schools_of(shown.territory)),
    )


def _schools_of(territory: Municipality | Region) -> Any:
    where = {"municipality": territory}
    if isinstance(territory, Region):
        where = {"municipality__region": territory}
    return School.objects.standing().filter(**where).in_order()
