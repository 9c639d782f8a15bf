"""Reference data: what comes with the method and what territories add."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from opora.reference.minimum_library import minimum_table
from opora.reference.scale_library import mark_scale_table
from opora.reference.series_break_library import packaged_series_breaks
from opora_web.assessment.actions.own_reference import (
    add_reference,
    replace_reference,
    withdraw_reference,
)
from opora_web.assessment.forms.calendar_forms import WithdrawalForm
from opora_web.assessment.models import OwnReference
from opora_web.assessment.own_tables import OWN_TABLES, OwnTable
from opora_web.assessment.permissions import (
    may_feed,
    may_feed_somewhere,
    may_see_results,
    territories_fed_by,
)
from opora_web.assessment.present_year import present_school_year
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted


@require_safe
def reference(request: HttpRequest) -> HttpResponse:
    """All tables with source and status of every entry, those that hold no more too."""
    require(may_see_results(request.user))
    writes = territories_fed_by(request.user)
    own = [
        {"word": word, "table": table, "entries": _entries(table, request.user)}
        for word, table in OWN_TABLES.items()
    ]
    context = {
        "scales": mark_scale_table().scales,
        "minimums": minimum_table().minimums,
        "breaks": packaged_series_breaks(),
        "own": own,
        "writes": [territory.journal_territory for territory in writes],
        "may_add": bool(writes),
    }
    return render(request, "assessment/reference.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_reference(request: HttpRequest, word: str) -> HttpResponse:
    """Add an entry to a table."""
    table = _table(word)
    require(may_feed_somewhere(request.user))
    form = table.form(*posted(request), user=request.user, year=present_school_year())

    def add(**told: Any) -> str:
        add_reference(table.model, by=request.user, **told)
        return reverse("assessment:reference")

    return answer(request, form, _page(table.new_title, "Внести", add, "Запись внесена."))


@require_http_methods(["GET", "HEAD", "POST"])
def newer_reference(request: HttpRequest, word: str, pk: int) -> HttpResponse:
    """Put a newer version in the place of an entry."""
    table, entry = _table(word), _written(request, word, pk)
    form = table.form(
        *posted(request),
        user=request.user,
        year=present_school_year(),
        entry=entry,
        fixed=True,
    )

    def replace(**told: Any) -> str:
        replace_reference(entry, by=request.user, **told)
        return reverse("assessment:reference")

    page = _page(
        "Новая версия записи",
        "Заменить",
        replace,
        "Запись заменена; прежняя осталась видна.",
        f"Сейчас: {entry}. Прежняя запись не исчезнет, а будет показана как заменённая.",
    )
    return answer(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, word: str, pk: int) -> HttpResponse:
    """Say that an entry does not hold any more."""
    entry = _written(request, word, pk)

    def take_back(reason: str) -> str:
        withdraw_reference(entry, by=request.user, reason=reason)
        return reverse("assessment:reference")

    page = _page("Снять запись", "Снять", take_back, "Запись снята.", str(entry))
    return answer(request, WithdrawalForm(*posted(request)), page)


def _entries(table: OwnTable, user: Any) -> Any:
    seen = table.model._default_manager.visible_to(user)  # noqa: SLF001  # Django's documented name
    return seen.select_related(
        "region", "municipality__region", "added_by", "withdrawn_by", "replaced_by"
    ).order_by("kind", "subject", "-pk")


def _page(title: str, button: str, act: Any, done: str, explanation: str = "") -> FormPage:
    return FormPage(
        title=title,
        button=button,
        back=reverse("assessment:reference"),
        back_title="Справочники",
        act=act,
        done=done,
        explanation=explanation,
    )


def _table(word: str) -> OwnTable:
    if word not in OWN_TABLES:
        raise Http404
    return OWN_TABLES[word]


def _written(request: HttpRequest, word: str, pk: int) -> OwnReference:
    """The entry, if the person sees it (else there is none) and writes it (else: no)."""
    seen = _entries(_table(word), request.user)
    entry: OwnReference = get_object_or_404(seen, pk=pk)
    require(may_feed(request.user, entry.territory))
    return entry
