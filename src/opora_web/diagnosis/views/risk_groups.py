"""Pupils at risk: schools in sight, one school over time, entering a count."""

from http import HTTPStatus

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora.domain.errors import OporaError
from opora_web.diagnosis.actions.risk_groups import keep_count, remove_count
from opora_web.diagnosis.forms.risk_group_form import RiskGroupForm
from opora_web.diagnosis.models import RiskGroupCount, RiskGroupKind
from opora_web.diagnosis.models.reach import schools_reached
from opora_web.diagnosis.models.risk_group import RiskGroupCountQuerySet
from opora_web.diagnosis.models.risk_profile import READERS
from opora_web.diagnosis.presenters.risk_groups import (
    groups_of_school,
    kind_of_slug,
    school_rows,
)
from opora_web.diagnosis.risk_group_permissions import (
    may_count,
    may_see_risk_groups,
    schools_counted_by,
)
from opora_web.registry.models import School
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import posted

_ON_A_PAGE = 50


@require_safe
def risk_groups(request: HttpRequest) -> HttpResponse:
    """Schools with counts, by name; who enters them finds the own school here, too."""
    require(may_see_risk_groups(request.user))
    seen = RiskGroupCount.objects.visible_to(request.user)
    words = request.GET.get("words", "")[:200]
    schools = School.objects.filter(pk__in=seen.values("school")).found_by(words).in_order()
    page = Paginator(schools, _ON_A_PAGE).get_page(request.GET.get("page"))
    counts = seen.filter(school__in=[one.pk for one in page]).in_order()
    context = {
        "page": page,
        "rows": school_rows(_with_all(counts)),
        "words": words,
        "own": schools_counted_by(request.user),
    }
    return render(request, "diagnosis/groups/groups.html", context)


@require_safe
def school_risk_groups(request: HttpRequest, pk: int) -> HttpResponse:
    """Both groups of one school over time."""
    school = _seen_school(request, pk)
    seen = RiskGroupCount.objects.visible_to(request.user)
    # What was kept under a second record of the school is about the school.
    counts = seen.filter(Q(school=school) | Q(school__merged_into=school)).in_order()
    enters = may_count(request.user, school)
    context = {
        "school": school,
        "groups": groups_of_school(school, _with_all(counts), with_codes=enters),
        "enters": enters,
    }
    return render(request, "diagnosis/groups/school.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def count_risk_group(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Enter a day of one kind."""
    school = _seen_school(request, pk)
    require(may_count(request.user, school))
    kind = kind_of_slug(slug)
    if kind is None:
        raise Http404
    return _count(request, school, kind, None)


@require_http_methods(["GET", "HEAD", "POST"])
def mend_risk_group(request: HttpRequest, pk: int) -> HttpResponse:
    """Mend the numbers of a day that was told of before."""
    known = _seen_count(request, pk)
    require(may_count(request.user, known.school))
    return _count(request, known.school, RiskGroupKind(known.kind), known)


def _count(
    request: HttpRequest, school: School, kind: RiskGroupKind, known: RiskGroupCount | None
) -> HttpResponse:
    form = RiskGroupForm(posted(request)[0], known=known)
    if form.is_valid():
        told = {"counted_on": form.cleaned_data["counted_on"], "grades": form.grades}
        try:
            keep_count(by=request.user, school=school, kind=kind, **told)
        except OporaError as refusal:
            form.add_error(None, list(refusal.sentences))
        else:
            messages.success(request, "Численность записана.")
            return redirect(_address(school))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"school": school, "kind": kind, "form": form}
    return render(request, "diagnosis/groups/count.html", context, status=status)


@require_POST
def remove_risk_group(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away a count that was entered by mistake."""
    count = _seen_count(request, pk)
    require(may_count(request.user, count.school))
    remove_count(by=request.user, count=count)
    messages.success(request, "Запись удалена; что в ней стояло, осталось в журнале.")
    return redirect(_address(count.school))


def _seen_school(request: HttpRequest, pk: int) -> School:
    schools = School.objects.filter(pk__in=schools_reached(request.user, *READERS))
    return get_object_or_404(schools.select_related("municipality__region"), pk=pk)


def _seen_count(request: HttpRequest, pk: int) -> RiskGroupCount:
    seen = RiskGroupCount.objects.visible_to(request.user)
    return get_object_or_404(seen.select_related("school__municipality__region"), pk=pk)


def _address(school: School) -> str:
    return reverse("diagnosis:school_risk_groups", args=[school.pk])


def _with_all(counts: RiskGroupCountQuerySet) -> RiskGroupCountQuerySet:
    return counts.select_related("school__municipality").prefetch_related("grades")
