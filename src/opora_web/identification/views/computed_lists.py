"""A list made here: of a run, heard, approved, amended."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from opora.domain.errors import OporaError
from opora_web.identification.actions.computed_lists import (
    approve_list,
    leave_out,
    make_list,
    start_hearing,
    take_in,
)
from opora_web.identification.actions.papers import act_of
from opora_web.identification.forms.list_forms import (
    ComputedAmendmentForm,
    ComputedListForm,
    DeadlineForm,
    ReasonForm,
)
from opora_web.identification.forms.paper_form import PaperForm
from opora_web.identification.list_permissions import (
    may_approve_lists,
    may_make_lists,
    territories_of_lists,
)
from opora_web.identification.models import ListEntry, Run, RunState, SchoolList
from opora_web.identification.policies.about_computed_lists import ORDERS
from opora_web.identification.views.lists import list_address, seen_list
from opora_web.identification.views.paper_page import PaperPage, answer_with_paper
from opora_web.registry.models import Act, Municipality
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted


@require_http_methods(["GET", "HEAD", "POST"])
def new_computed(request: HttpRequest) -> HttpResponse:
    """Make a list of a run: ``?raschyot=5`` offers that run alone."""
    territories = territories_of_lists(request.user)
    require(bool(territories))
    wanted = request.GET.get("raschyot", "")
    runs = [run for run in _official_runs(request) if run.territory in territories]
    runs = [run for run in runs if not wanted or str(run.pk) == wanted]
    initial = {"year": runs[0].year, "title": f"Список ШНОР на {runs[0].year} год"} if runs else {}
    form = ComputedListForm(posted(request)[0], runs=runs, initial=initial)

    def make(*, source: tuple[Run, str], year: int, title: str) -> str:
        run, reading = source
        made = make_list(by=request.user, run=run, reading=reading, year=year, title=title)
        return list_address(made)

    page = FormPage(
        title="Список по расчёту",
        button="Составить список",
        back=reverse("identification:lists"),
        back_title="Списки",
        act=make,
        done="Список составлен. Он расчётный: теперь известите школы.",
        explanation="Список составляют по готовому официальному расчёту и одному прочтению "
        "правила. До приказа он остаётся расчётным."
        if runs
        else "Официального расчёта, который посчитан до конца, пока нет: сделайте его на странице "
        "«Расчёты».",
    )
    return answer(request, form, page)


def amend_computed(request: HttpRequest, shown: SchoolList) -> HttpResponse:
    """A new version by the same run or by another one of the territory."""
    runs = [run for run in _official_runs(request) if run.territory == shown.territory]
    initial = {"source": f"{shown.run_id}:{shown.reading}"}
    form = ComputedAmendmentForm(posted(request)[0], runs=runs, initial=initial)

    def make(*, source: tuple[Run, str], amended_because: str) -> str:
        run, reading = source
        made = make_list(
            by=request.user,
            run=run,
            reading=reading,
            year=shown.year,
            title=shown.title,
            amends=shown,
            amended_because=amended_because,
        )
        return list_address(made)

    page = FormPage(
        title=f"Новая редакция: {shown.title}",
        button="Составить новую редакцию",
        back=list_address(shown),
        back_title=shown.title,
        act=make,
        done="Новая редакция составлена. Прежняя действует, пока новую не утвердит приказ.",
        explanation="Новую редакцию тоже видят школы до утверждения. Прежняя останется видна как "
        "заменённая.",
    )
    return answer(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def hear(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell the schools and say until when they answer."""
    shown = seen_list(request, pk)
    require(may_make_lists(request.user, shown.territory))
    form = DeadlineForm(posted(request)[0])

    def start(**told: Any) -> str:
        start_hearing(by=request.user, school_list=shown, **told)
        return list_address(shown)

    page = FormPage(
        title=f"Известить школы: {shown.title}",
        button="Известить школы",
        back=list_address(shown),
        back_title=shown.title,
        act=start,
        done="Школы извещены: директора видят своё место в списке и могут возразить.",
        explanation="Каждая школа увидит только свои данные и объяснение. После этого состав "
        "списка меняют только решения по возражениям.",
    )
    return answer(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Register the order and put the list in force by it."""
    shown = seen_list(request, pk)
    require(may_approve_lists(request.user, shown.territory))
    is_municipal = isinstance(shown.territory, Municipality)
    where = {"municipality" if is_municipal else "region": shown.territory}
    acts = Act.objects.visible_to(request.user).filter(**where)
    form = PaperForm(*posted(request), acts=acts, kinds=ORDERS)

    def put_in_force() -> str:
        with transaction.atomic():
            act = act_of(
                by=request.user, territory=shown.territory, told=form.told, basis_of=shown.title
            )
            approve_list(by=request.user, school_list=shown, act=act)
        return list_address(shown)

    page = PaperPage(
        title=f"Утвердить: {shown.title}",
        button="Утвердить список",
        back=list_address(shown),
        back_title=shown.title,
        act=put_in_force,
        done="Список утверждён и действует.",
        explanation="Муниципальный список не заменяет ни федеральный, ни региональный: они "
        "действуют сами по себе."
        if is_municipal
        else "Региональный список не заменяет федеральный.",
        paper_title="Приказ, которым список утверждён",
    )
    return answer_with_paper(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def leave_out_entry(request: HttpRequest, pk: int, entry: int) -> HttpResponse:
    """Take a school off before schools are told."""
    shown = seen_list(request, pk)
    require(may_make_lists(request.user, shown.territory))
    about = _entry(shown, entry)
    form = ReasonForm(posted(request)[0])

    def take_off(**told: Any) -> str:
        leave_out(by=request.user, entry=about, **told)
        return list_address(shown)

    page = FormPage(
        title=f"Исключить из списка: {about.name}",
        button="Исключить школу",
        back=list_address(shown),
        back_title=shown.title,
        act=take_off,
        done="Школа исключена; причина видна в списке.",
    )
    return answer(request, form, page)


@require_POST
def take_in_entry(request: HttpRequest, pk: int, entry: int) -> HttpResponse:
    """Put a school back."""
    shown = seen_list(request, pk)
    require(may_make_lists(request.user, shown.territory))
    try:
        take_in(by=request.user, entry=_entry(shown, entry))
    except OporaError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Школа снова в списке.")
    return redirect(list_address(shown))


def _entry(shown: SchoolList, pk: int) -> ListEntry:
    return get_object_or_404(shown.entries.select_related("school", "school_list"), pk=pk)


def _official_runs(request: HttpRequest) -> list[Run]:
    done = Run.objects.visible_to(request.user).filter(state=RunState.DONE, scenario__isnull=True)
    return list(done.select_related("region", "municipality__region").order_by("-pk"))
