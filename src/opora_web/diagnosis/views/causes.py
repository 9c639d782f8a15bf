"""Why schools got on lists: all analyses in sight, one of them, its course."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora.domain.errors import OporaError
from opora_web.audit.presenters import history
from opora_web.diagnosis.actions.cause_analyses import (
    amend_analysis,
    drop_cause,
    headings_of,
    return_analysis,
    sign_analysis,
    start_analysis,
    submit_analysis,
    take_data_anew,
    write_cause,
)
from opora_web.diagnosis.cause_permissions import (
    may_see_causes,
    may_sign_causes,
    may_speak_for,
    may_start_some_analyses,
    may_write_causes,
)
from opora_web.diagnosis.forms.cause_forms import CauseForm, NewAnalysisForm
from opora_web.diagnosis.models import CauseAnalysis, CausePaper, KeptCause
from opora_web.diagnosis.presenters.causes_page import entries_to_analyse, shown_headings
from opora_web.identification.forms.list_forms import ReasonForm
from opora_web.identification.models import ListEntry
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted

_ON_A_PAGE = 50
_ABOUT = (
    *("school__municipality__region", "entry__school_list", "entry__school", "verdict__run"),
    *("by", "submitted_by", "decided_by", "amends"),
)


@require_safe
def causes(request: HttpRequest) -> HttpResponse:
    """Analyses in sight, by year and school; the last version of each."""
    require(may_see_causes(request.user))
    seen = CauseAnalysis.objects.visible_to(request.user).filter(amendments=None)
    shown = seen.select_related("school__municipality", "entry__school_list").in_order()
    context = {
        "page": Paginator(shown, _ON_A_PAGE).get_page(request.GET.get("page")),
        "may_start": may_start_some_analyses(request.user),
    }
    return render(request, "diagnosis/causes/causes.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_analysis(request: HttpRequest) -> HttpResponse:
    """Begin with everything that data say."""
    require(may_start_some_analyses(request.user))
    form = NewAnalysisForm(posted(request)[0], entries=entries_to_analyse(request.user))

    def begin(*, entry: ListEntry) -> str:
        return address_of(start_analysis(by=request.user, entry=entry))

    page = FormPage(
        title="Новый анализ причин",
        button="Начать анализ",
        back=reverse("diagnosis:causes"),
        back_title="Причины",
        act=begin,
        done="Анализ начат: строки по данным уже стоят, остальное допишите.",
        explanation="Предлагаются школы действующих списков, причины которых ещё не разобраны.",
    )
    return answer(request, form, page)


@require_safe
def cause_analysis(request: HttpRequest, pk: int) -> HttpResponse:
    """One analysis with its lines, its course and its papers."""
    shown = seen_analysis(request, pk)
    may_write = may_write_causes(request.user, shown.school)
    papers = CausePaper.objects.visible_to(request.user).filter(analysis=shown)
    context = {
        "shown": shown,
        "headings": shown_headings(shown),
        "catalogue": headings_of(shown),
        "may_write": may_write and shown.is_being_filled,
        "may_submit": shown.is_being_filled and may_speak_for(request.user, shown.school),
        "may_decide": shown.state == "submitted" and may_sign_causes(request.user, shown),
        "may_go_on": shown.state == "signed" and may_sign_causes(request.user, shown),
        "following": CauseAnalysis.objects.filter(amends=shown).first(),
        "papers": papers.select_related("job", "by").order_by("-pk"),
        "history": history(shown),
    }
    return render(request, "diagnosis/causes/cause_analysis.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_cause(request: HttpRequest, pk: int) -> HttpResponse:
    """Write what data do not say."""
    shown = _written_here(request, pk)
    asked = {"heading_id": request.GET.get("razdel", "")}
    form = CauseForm(posted(request)[0], catalogue=headings_of(shown), initial=asked)

    def keep(**told: Any) -> str:
        write_cause(by=request.user, analysis=shown, **told)
        return address_of(shown)

    page = FormPage(
        title=f"Возможная причина: {shown.school}",
        button="Записать",
        back=address_of(shown),
        back_title="Анализ причин",
        act=keep,
        done="Записано.",
    )
    return answer(request, form, page)


@require_POST
def remove_cause(request: HttpRequest, pk: int, cause: int) -> HttpResponse:
    """Take back a line of a person."""
    shown = _written_here(request, pk)
    kept = get_object_or_404(
        KeptCause.objects.visible_to(request.user).select_related("analysis"),
        pk=cause,
        analysis=shown,
    )
    act = partial(drop_cause, by=request.user, cause=kept)
    return _step(request, shown, act, "Строка удалена.")


@require_POST
def refresh(request: HttpRequest, pk: int) -> HttpResponse:
    """Lines of data as data are today."""
    shown = _written_here(request, pk)
    act = partial(take_data_anew, by=request.user, analysis=shown)
    return _step(request, shown, act, "Строки по данным обновлены; написанное людьми осталось.")


@require_POST
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """The school hands it in."""
    shown = seen_analysis(request, pk)
    require(may_speak_for(request.user, shown.school))
    act = partial(submit_analysis, by=request.user, analysis=shown)
    return _step(request, shown, act, "Анализ передан координатору.")


@require_POST
def sign(request: HttpRequest, pk: int) -> HttpResponse:
    """The coordinator agrees."""
    shown = _decided_here(request, pk)
    act = partial(sign_analysis, by=request.user, analysis=shown)
    return _step(request, shown, act, "Анализ подписан: теперь можно составить справку.")


@require_http_methods(["GET", "HEAD", "POST"])
def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    """The coordinator does not agree yet."""
    shown = _decided_here(request, pk)

    def back(*, because: str) -> str:
        return_analysis(by=request.user, analysis=shown, because=because)
        return address_of(shown)

    page = _reason_page(shown, "Возврат анализа", "Вернуть школе", back, "Анализ возвращён школе.")
    return answer(request, ReasonForm(posted(request)[0]), page)


@require_http_methods(["GET", "HEAD", "POST"])
def amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the next version."""
    shown = _decided_here(request, pk)

    def begin(*, because: str) -> str:
        return address_of(amend_analysis(by=request.user, analysis=shown, because=because))

    done = "Новая редакция начата: прежняя действует, пока новую не подпишут."
    page = _reason_page(shown, "Новая редакция анализа", "Начать редакцию", begin, done)
    return answer(request, ReasonForm(posted(request)[0]), page)


def seen_analysis(request: HttpRequest, pk: int) -> CauseAnalysis:
    """The analysis, if it is of a school in sight; else there is none."""
    seen = CauseAnalysis.objects.visible_to(request.user).select_related(*_ABOUT)
    return get_object_or_404(seen, pk=pk)


def address_of(shown: CauseAnalysis) -> str:
    """Where the analysis is shown."""
    return reverse("diagnosis:cause_analysis", args=[shown.pk])


def _written_here(request: HttpRequest, pk: int) -> CauseAnalysis:
    shown = seen_analysis(request, pk)
    require(may_write_causes(request.user, shown.school))
    return shown


def _decided_here(request: HttpRequest, pk: int) -> CauseAnalysis:
    shown = seen_analysis(request, pk)
    require(may_sign_causes(request.user, shown))
    return shown


def _step(
    request: HttpRequest, shown: CauseAnalysis, act: Callable[[], Any], done: str
) -> HttpResponse:
    try:
        act()
    except OporaError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done)
    return redirect(address_of(shown))


def _reason_page(
    shown: CauseAnalysis, title: str, button: str, act: Callable[..., str], done: str
) -> FormPage:
    return FormPage(
        title=f"{title}: {shown.school}",
        button=button,
        back=address_of(shown),
        back_title="Анализ причин",
        act=act,
        done=done,
    )
