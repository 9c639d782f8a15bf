"""Markers of objectivity: the list of a territory, asking for them, one school, its answer."""

from http import HTTPStatus

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.reference.objectivity_limits_library import objectivity_limits
from opora_web.assessment.permissions import may_feed_somewhere
from opora_web.assessment.territory_tables import tables_of
from opora_web.diagnosis.actions.objectivity import ask_for_markers, say_seen
from opora_web.diagnosis.forms.objectivity_forms import MarkersFilter, MarkersForm, SeenForm
from opora_web.diagnosis.kept_works import works_of_school, years_with_works
from opora_web.diagnosis.models import (
    MarkerReckoning,
    ReceivedMarker,
    ReceivedMarkers,
    SchoolMarkers,
)
from opora_web.diagnosis.objectivity_permissions import (
    may_answer_for,
    may_see_index,
    may_see_objectivity,
    regions_reckoned_by,
)
from opora_web.diagnosis.presenters.objectivity_list import IndexOfYear, indexes_of, line_of
from opora_web.diagnosis.presenters.objectivity_page import signs_of, works_of, years_of
from opora_web.jobs.presenters import card_of
from opora_web.registry.models import School
from opora_web.registry.permissions import require

_ON_A_PAGE = 50


@require_safe
def objectivity(request: HttpRequest) -> HttpResponse:
    """Schools in sight by name, with the index of the territory by year."""
    require(may_see_objectivity(request.user))
    return _list(request, _asking(request))


@require_POST
def ask_markers(request: HttpRequest) -> HttpResponse:
    """Have the markers worked out."""
    require(bool(regions_reckoned_by(request.user)))
    form = _asking(request)
    if form.is_valid():
        told = form.cleaned_data
        try:
            ask_for_markers(by=request.user, region=told["region"], year=SchoolYear(told["year"]))
        except OporaError as refusal:
            form.add_error(None, list(refusal.sentences))
        else:
            return redirect("diagnosis:objectivity")
    return _list(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)


def _asking(request: HttpRequest) -> MarkersForm:
    regions = regions_reckoned_by(request.user)
    years = sorted({year for region in regions for year in years_with_works(region)}, reverse=True)
    posted = (request.POST,) if request.method == "POST" else ()
    return MarkersForm(*posted, regions=regions, years=years)


def _list(
    request: HttpRequest, asking: MarkersForm, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    reckonings = MarkerReckoning.objects.visible_to(request.user).select_related("region", "job")
    reckoning, last = reckonings.done().first(), reckonings.order_by("-pk").first()
    form = MarkersFilter(request.GET, user=request.user)
    seen = SchoolMarkers.objects.visible_to(request.user).listed().filter(reckoning=reckoning)
    territory = form.of_territory(seen)
    shown = form.named(territory).select_related("school__municipality").defer("markers")
    page = Paginator(shown.order_by("school__sort_key", "school__pk"), _ON_A_PAGE)
    lines = page.get_page(request.GET.get("page"))
    is_pending = bool(last and not last.done_at and last.job)
    context = {
        "form": form,
        "asking": asking if regions_reckoned_by(request.user) else None,
        "card": card_of(last.job) if is_pending and last else None,
        "reckoning": reckoning,
        "page": lines,
        "lines": [line_of(reckoning, one) for one in lines] if reckoning else [],
        "indexes": _indexes(reckoning, territory),
        "sees_territory": may_see_index(request.user),
        "limits": objectivity_limits(),
        "received": _received_lists(request),
        "may_receive": may_feed_somewhere(request.user),
    }
    return render(request, "diagnosis/objectivity.html", context, status=status)


def _indexes(
    reckoning: MarkerReckoning | None, territory: QuerySet[SchoolMarkers]
) -> list[IndexOfYear]:
    if reckoning is None:
        return []
    return indexes_of(reckoning, territory.values_list("counts", flat=True))


def _received_lists(request: HttpRequest) -> QuerySet[ReceivedMarkers]:
    seen = ReceivedMarkers.objects.visible_to(request.user).filter(withdrawn_because="")
    counted = seen.annotate(schools=Count("markers__school", distinct=True))
    return counted.select_related("act").order_by("-school_year", "-pk")


@require_safe
def school_objectivity(request: HttpRequest, pk: int) -> HttpResponse:
    """Markers of one school, each explained; scores and journal of the last year."""
    require(may_see_objectivity(request.user))
    school = _school(request, pk)
    return _school_page(request, school, SeenForm())


@require_POST
def seen_objectivity(request: HttpRequest, pk: int) -> HttpResponse:
    """The school says that it has looked at its markers."""
    require(may_see_objectivity(request.user))
    school = _school(request, pk)
    markers = _markers(request, school)
    if markers is None:
        return redirect("diagnosis:school_objectivity", pk)
    require(may_answer_for(request.user, markers))
    form = SeenForm(request.POST)
    if form.is_valid():
        try:
            say_seen(by=request.user, markers=markers, note=form.cleaned_data["note"])
        except OporaError as refusal:
            messages.error(request, " ".join(refusal.sentences))
        else:
            messages.success(request, "Записано: школа ознакомлена с признаками.")
        return redirect("diagnosis:school_objectivity", pk)
    return _school_page(request, school, form, HTTPStatus.UNPROCESSABLE_ENTITY)


def _school_page(
    request: HttpRequest, school: School, form: SeenForm, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    markers = _markers(request, school)
    received = ReceivedMarker.objects.visible_to(request.user).in_force().filter(school=school)
    context: dict[str, object] = {
        "school": school,
        "markers": markers,
        "received": received.select_related("received__act").order_by(
            "-received__school_year", "received__pk", "told"
        ),
    }
    if markers:
        year = markers.reckoning.years[0]
        works = works_of_school(school, year.window(2))
        tables = tables_of(school.municipality)
        signs = list(signs_of(works, year, tables))
        may_answer = not markers.seen_at and may_answer_for(request.user, markers)
        context |= {
            "years": years_of(markers),
            "year": year,
            "works": works_of(works, year, tables),
            "signs": [one for one in signs if one.is_known],
            "refused_signs": [one for one in signs if not one.is_known],
            "seen_form": form if may_answer else None,
        }
    return render(request, "diagnosis/school_objectivity.html", context, status=status)


def _school(request: HttpRequest, pk: int) -> School:
    seen = School.objects.visible_to(request.user).select_related("municipality__region")
    return get_object_or_404(seen, pk=pk)


def _markers(request: HttpRequest, school: School) -> SchoolMarkers | None:
    """What the newest reckoning that was done says of the school."""
    seen = SchoolMarkers.objects.visible_to(request.user).filter(
        school=school, reckoning__done_at__isnull=False
    )
    ordered = seen.select_related("reckoning__region", "seen_by", "school")
    return ordered.order_by("-reckoning__done_at", "-pk").first()
