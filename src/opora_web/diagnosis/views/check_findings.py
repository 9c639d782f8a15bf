"""What a check found: entering it, its schools, the list that a paper means."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from opora.domain.errors import OporaError
from opora_web.diagnosis.actions.check_findings import (
    add_finding_of_catalogue,
    add_finding_of_own,
    drop_finding,
    say_list_of_finding,
    tick_schools,
    write_note,
)
from opora_web.diagnosis.forms.addressed_fields import WhichListForm
from opora_web.diagnosis.forms.finding_form import FindingForm
from opora_web.diagnosis.forms.recommendation_forms import NoteForm, SchoolsForm
from opora_web.diagnosis.meant_schools import lists_to_choose
from opora_web.diagnosis.models import Addressees, Check, CheckFinding, SchoolFinding
from opora_web.diagnosis.views.checks import address_of, held_here
from opora_web.registry.models import School
from opora_web.registry.views.form_page import FormPage, answer, posted

WHICH_LIST = (
    "Программа не выбирает за вас: списков может быть несколько, и школы в них разные. "
    "Выберите тот, который имел в виду документ, и напишите, откуда это известно."
)


@require_http_methods(["GET", "HEAD", "POST"])
def new_finding(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what the check found and at which schools."""
    shown = held_here(request, pk)
    form = FindingForm(posted(request)[0], check=shown)

    def keep(*, addressees: Addressees, printed_to: str, schools: Any, **_told: Any) -> str:
        group = {"addressees": addressees, "printed_to": printed_to}
        with transaction.atomic():
            finding = _added(request, shown, form, group)
            if addressees == Addressees.NAMED:
                tick_schools(by=request.user, finding=finding, schools=schools)
        return address_of(shown)

    page = FormPage(
        title="Что выявила проверка",
        button="Записать",
        back=address_of(shown),
        back_title=shown.title,
        act=keep,
        done="Записано.",
    )
    return answer(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def finding_schools(request: HttpRequest, pk: int, finding: int) -> HttpResponse:
    """Tick the schools that have it."""
    shown, found = _finding(request, pk, finding)
    ticked = School.objects.filter(check_findings__finding=found)
    form = SchoolsForm(posted(request)[0], check=shown, initial={"schools": list(ticked)})

    def keep(*, schools: Any) -> str:
        tick_schools(by=request.user, finding=found, schools=schools)
        return address_of(shown)

    page = FormPage(
        title=f"Школы: {found.wording}",
        button="Сохранить",
        back=address_of(shown),
        back_title=shown.title,
        act=keep,
        done="Школы отмечены.",
    )
    return answer(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def finding_list(request: HttpRequest, pk: int, finding: int) -> HttpResponse:
    """Say which list the paper means."""
    shown, found = _finding(request, pk, finding)
    form = WhichListForm(
        posted(request)[0],
        lists=lists_to_choose(shown),
        names_a_zone=found.addressees == Addressees.LISTED_AND_ZONE,
        initial={
            "school_list": found.school_list_id,
            "zone_list": found.zone_list_id,
            "because": found.said_because,
        },
    )

    def keep(**told: Any) -> str:
        say_list_of_finding(by=request.user, finding=found, **told)
        return address_of(shown)

    page = FormPage(
        title=f"Какой список означает «{found.printed_to}»",
        button="Записать ответ",
        back=address_of(shown),
        back_title=shown.title,
        act=keep,
        done="Ответ записан: школы списка отмечены.",
        explanation=WHICH_LIST,
    )
    return answer(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def finding_note(request: HttpRequest, pk: int, at_school: int) -> HttpResponse:
    """Say more of a finding at one school."""
    shown = held_here(request, pk)
    seen = SchoolFinding.objects.visible_to(request.user).select_related(
        "school", "finding__check_of"
    )
    found = get_object_or_404(seen, pk=at_school, finding__check_of=shown)
    form = NoteForm(posted(request)[0], initial={"note": found.note})

    def keep(*, note: str) -> str:
        write_note(by=request.user, at_school=found, note=note)
        return address_of(shown)

    page = FormPage(
        title=f"Примечание: {found.school}",
        button="Сохранить",
        back=address_of(shown),
        back_title=shown.title,
        act=keep,
        done="Примечание сохранено.",
        explanation=f"Что выявлено: {found.finding.wording}.",
    )
    return answer(request, form, page)


@require_POST
def drop(request: HttpRequest, pk: int, finding: int) -> HttpResponse:
    """Take back what was entered by mistake."""
    shown, found = _finding(request, pk, finding)
    try:
        drop_finding(by=request.user, finding=found)
    except OporaError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Запись удалена; что в ней было, хранит журнал.")
    return redirect(address_of(shown))


def _added(
    request: HttpRequest, shown: Check, form: FindingForm, group: dict[str, Any]
) -> CheckFinding:
    if form.kind_id:
        return add_finding_of_catalogue(by=request.user, check=shown, kind_id=form.kind_id, **group)
    wording, source = form.own_wording
    return add_finding_of_own(by=request.user, check=shown, wording=wording, source=source, **group)


def _finding(request: HttpRequest, pk: int, finding: int) -> tuple[Check, CheckFinding]:
    shown = held_here(request, pk)
    seen = CheckFinding.objects.visible_to(request.user).select_related("check_of", "school_list")
    return shown, get_object_or_404(seen, pk=finding, check_of=shown)
