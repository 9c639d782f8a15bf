"""The lists in sight, and the page of one."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from opora_web.audit.presenters import history
from opora_web.identification.actions.list_withdrawal import withdraw_list
from opora_web.identification.actions.papers import act_of, add_act
from opora_web.identification.forms.list_forms import DeadlineForm, ReasonForm
from opora_web.identification.forms.paper_form import PaperForm
from opora_web.identification.forms.words_filter import WordsFilter
from opora_web.identification.found_by_words import lists_found
from opora_web.identification.list_permissions import (
    may_make_lists,
    may_make_some_lists,
    may_see_lists,
    may_withdraw,
)
from opora_web.identification.models import ListCategory, SchoolList
from opora_web.identification.presenters.list_page import present_list
from opora_web.identification.presenters.lists_page import present_lists
from opora_web.identification.views.paper_page import PaperPage, answer_with_paper
from opora_web.registry.models import Act
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted

_PLACES = ("region", "municipality__region", "act", "run", "amends")
_KINDS = {"shnor": ListCategory.LOW_RESULTS, "shnsu": ListCategory.ADVERSE_CONDITIONS}


@require_safe
def lists(request: HttpRequest) -> HttpResponse:
    """Lists of one kind by year; the other kind stands on a tab of its own."""
    require(may_see_lists(request.user))
    kind = request.GET.get("vid", "shnor")
    category = _KINDS.get(kind, ListCategory.LOW_RESULTS)
    seen = SchoolList.objects.visible_to(request.user)
    narrowing = WordsFilter(request.GET, placeholder="название, год, чей список, номер письма")
    context = {
        "form": narrowing,
        "is_narrowed": bool(narrowing.words),
        "years": present_lists(narrowing.narrowed(seen.filter(category=category), lists_found)),
        "tabs": [
            (slug, one.label, seen.filter(category=one).count(), one == category)
            for slug, one in _KINDS.items()
        ],
        "category": category,
        "kind": next(slug for slug, one in _KINDS.items() if one == category),
        "may_make": may_make_some_lists(request.user),
    }
    return render(request, "identification/lists/lists.html", context)


@require_safe
def school_list(request: HttpRequest, pk: int) -> HttpResponse:
    """One list with everything that is known of it and what can be done now."""
    shown = seen_list(request, pk)
    by_name = request.GET.get("poryadok") == "nazvanie"
    page = present_list(shown, request.user, by_name=by_name)
    context = {
        "shown": shown,
        "page": page,
        "by_name": by_name,
        "deadline": DeadlineForm() if page.may_change and not shown.is_computed else None,
        "history": () if page.is_part else history(shown),
    }
    return render(request, "identification/lists/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add_act_to_list(request: HttpRequest, pk: int) -> HttpResponse:
    """Another paper that belongs to the list."""
    shown = seen_list(request, pk)
    require(may_make_lists(request.user, shown.territory))
    form = PaperForm(*posted(request), acts=Act.objects.visible_to(request.user))
    back = list_address(shown)

    def add() -> str:
        with transaction.atomic():
            told = form.told
            act = act_of(by=request.user, territory=shown.territory, told=told)
            add_act(by=request.user, school_list=shown, act=act)
        return back

    page = PaperPage(
        title="Ещё один документ списка",
        button="Добавить документ",
        back=back,
        back_title=shown.title,
        act=add,
        done="Документ записан к списку.",
        explanation="Например, федеральное письмо, на которое ссылается региональное.",
    )
    return answer_with_paper(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a list back."""
    shown = seen_list(request, pk)
    require(may_withdraw(request.user, shown))
    form = ReasonForm(posted(request)[0])

    def take_back(**told: Any) -> str:
        withdraw_list(by=request.user, school_list=shown, **told)
        return list_address(shown)

    page = FormPage(
        title=f"Отозвать: {shown.title}",
        button="Отозвать список",
        back=list_address(shown),
        back_title=shown.title,
        act=take_back,
        done="Список отозван.",
        explanation="Список останется виден с причиной отзыва, но действовать не будет. "
        "Предыдущая редакция сама не вернётся.",
    )
    return answer(request, form, page)


def seen_list(request: HttpRequest, pk: int) -> SchoolList:
    """The list, if the person sees it; else there is none."""
    records = SchoolList.objects.visible_to(request.user).select_related(*_PLACES)
    return get_object_or_404(records, pk=pk)


def list_address(shown: SchoolList) -> str:
    """The page of the list."""
    return reverse("identification:list", args=[shown.pk])
