"""Changing one school."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from opora_web.registry.actions.duplicates import part_duplicates
from opora_web.registry.actions.projects import withdraw_project
from opora_web.registry.models import ProjectParticipation, School
from opora_web.registry.permissions import may_keep, require
from opora_web.registry.school_changes import SCHOOL_CHANGES
from opora_web.registry.views.form_page import FormPage, answer, posted
from opora_web.ui.refused import Refused


@require_http_methods(["GET", "HEAD", "POST"])
def change_school(request: HttpRequest, pk: int, change: str) -> HttpResponse:
    """One change of a school, named by the last word of the address."""
    told = SCHOOL_CHANGES.get(change)
    if told is None:
        raise Http404
    school = _kept(request, pk)
    back = reverse("registry:school", args=[pk])

    def act(**data: Any) -> str:
        told.act(by=request.user, school=school, **data)
        return back

    form = told.form(*posted(request), user=request.user, school=school)
    page = FormPage(
        title=told.title,
        button=told.button,
        back=back,
        back_title=school.name,
        act=act,
        done=told.done,
        explanation=told.explanation,
    )
    return answer(request, form, page)


@require_POST
def part_records(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back that this is a second record of another school."""
    school = _kept(request, pk)
    try:
        part_duplicates(by=request.user, duplicate=school)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Соединение отменено: записи снова стоят отдельно.")
    return redirect("registry:school", pk=pk)


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a participation that was entered by mistake."""
    seen = ProjectParticipation.objects.visible_to(request.user).select_related(
        "school__municipality"
    )
    participation = get_object_or_404(seen, pk=pk)
    require(may_keep(request.user, participation.school.municipality))
    withdraw_project(by=request.user, participation=participation)
    messages.success(request, "Запись об участии в проекте убрана; в журнале она осталась.")
    return redirect("registry:school", pk=participation.school_id)


def _kept(request: HttpRequest, pk: int) -> School:
    """The school, if the person sees it (else there is none) and changes it (else: no)."""
    seen = School.objects.visible_to(request.user).select_related("municipality", "merged_into")
    school = get_object_or_404(seen, pk=pk)
    require(may_keep(request.user, school.municipality))
    return school
