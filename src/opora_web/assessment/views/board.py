"""Who has not handed in."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora_web.assessment.actions.expectations import expect_again, expect_nothing
from opora_web.assessment.forms.board_form import BoardForm, NotExpectedForm
from opora_web.assessment.forms.choices import identity_key
from opora_web.assessment.models import NotExpected
from opora_web.assessment.permissions import may_see_results
from opora_web.assessment.presenters.board import board_of
from opora_web.registry.models import Municipality, School
from opora_web.registry.permissions import may_keep, require
from opora_web.registry.views.form_page import FormPage, answer, posted


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Schools of a municipality by whether the results of a procedure are there."""
    require(may_see_results(request.user))
    form = BoardForm(request.GET, user=request.user)
    form.is_valid()
    asked = form.cleaned_data
    places = form.fields["municipality"].queryset
    municipality = asked.get("municipality") or places.first()
    context: dict[str, Any] = {"form": form, "municipality": municipality}
    if municipality and asked.get("year") and asked.get("procedure"):
        shown = board_of(municipality, asked["year"], asked["procedure"])
        seen = School.objects.visible_to(request.user).filter(municipality=municipality)
        keys = set(seen.values_list("pk", flat=True))
        context |= {
            "board": shown.only(keys),
            "identity": asked["procedure"],
            "school_year": SchoolYear(asked["year"]),
            "may_keep": may_keep(request.user, municipality),
            "asked": urlencode(
                {"year": asked["year"], "procedure": identity_key(asked["procedure"])}
            ),
        }
    return render(request, "assessment/board.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def not_expected(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a school does not take part; which procedure stands in the address."""
    schools = School.objects.visible_to(request.user).select_related("municipality__region")
    school = get_object_or_404(schools, pk=pk)
    require(may_keep(request.user, school.municipality))
    year, identity = _asked(request)
    back = _board(school.municipality, year, identity)

    def mark(reason: str) -> str:
        expect_nothing(
            by=request.user, school=school, school_year=year, identity=identity, reason=reason
        )
        return back

    page = FormPage(
        title="Школа не участвует",
        button="Отметить",
        back=back,
        back_title="Кто не сдал",
        act=mark,
        done="Отмечено: результатов от школы не ждут.",
        explanation=f"{school.name}: {identity.title}, {SchoolYear(year)} учебный год.",
    )
    return answer(request, NotExpectedForm(*posted(request)), page)


@require_POST
def expected_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the mark back."""
    marks = NotExpected.objects.visible_to(request.user)
    mark = get_object_or_404(marks.select_related("school__municipality__region"), pk=pk)
    require(may_keep(request.user, mark.school.municipality))
    identity = ProcedureIdentity(ProcedureKind(mark.kind), mark.subject, mark.grade)
    expect_again(by=request.user, mark=mark, identity=identity)
    messages.success(request, "Отметка снята: результатов от школы снова ждут.")
    return redirect(_board(mark.school.municipality, mark.school_year, identity))


def _asked(request: HttpRequest) -> tuple[int, ProcedureIdentity]:
    form = BoardForm(request.GET, user=request.user)
    form.is_valid()
    year, identity = form.cleaned_data.get("year"), form.cleaned_data.get("procedure")
    if year is None or identity is None:
        raise Http404
    return year, identity


def _board(municipality: Municipality, year: int, identity: ProcedureIdentity) -> str:
    asked = {"municipality": municipality.pk, "year": year, "procedure": identity_key(identity)}
    return f"{reverse('assessment:board')}?{urlencode(asked)}"
