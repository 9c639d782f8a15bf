"""Results of schools: the table of all, a school by years, one result."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from opora_web.assessment.forms.result_filter import ResultFilter
from opora_web.assessment.models import Result
from opora_web.assessment.permissions import may_see_results
from opora_web.assessment.presenters.own_notices import own_notices
from opora_web.assessment.presenters.series import series_of
from opora_web.assessment.presenters.shown_results import shown_result, shown_results, shown_with
from opora_web.assessment.presenters.uploads_seen import uploads_seen
from opora_web.assessment.presenters.year_strip import year_strip
from opora_web.assessment.series_breaks import breaks_in
from opora_web.registry.models import Municipality, School
from opora_web.registry.permissions import require

_ON_A_PAGE = 50
_BY_SCHOOL = ("school__sort_key", "school__pk", "-school_year", "kind", "subject", "grade", "pk")


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Results that the person sees: schools by name, within a school the latest year first."""
    require(may_see_results(request.user))
    seen = Result.objects.visible_to(request.user).taken_in()
    narrowing = ResultFilter(request.GET, user=request.user, seen=seen)
    shown = shown_with(narrowing.narrowed(seen).order_by(*_BY_SCHOOL))
    page = Paginator(shown, _ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": narrowing,
        "page": page,
        "lines": shown_results(page.object_list),
        "is_narrowed": any(narrowing.cleaned_data.values()),
        "many_places": Municipality.objects.visible_to(request.user).count() > 1,
    }
    return render(request, "assessment/results.html", context)


@require_safe
def school_results(request: HttpRequest, pk: int) -> HttpResponse:
    """One school by procedure and year, second records of the school among them."""
    require(may_see_results(request.user))
    schools = School.objects.visible_to(request.user).select_related("municipality__region")
    school = get_object_or_404(schools, pk=pk)
    seen = Result.objects.visible_to(request.user).taken_in()
    own = seen.filter(Q(school=school) | Q(school__merged_into=school))
    lines = shown_results(shown_with(own.order_by("school_year", "year", "pk")))
    context = {
        "school": school,
        "strip": year_strip(lines),
        "uploads": uploads_seen(request.user, lines),
        "series": series_of(lines, breaks_in(school.municipality)),
        "open": sum(line.is_open for line in lines),
    }
    return render(request, "assessment/school_results.html", context)


@require_safe
def result(request: HttpRequest, pk: int) -> HttpResponse:
    """One result: every number with where it came from."""
    seen = shown_with(Result.objects.visible_to(request.user).taken_in())
    shown = get_object_or_404(seen, pk=pk)
    line = shown_result(shown)
    context = {
        "line": line,
        "result": shown,
        "notices": own_notices(shown),
        "uploads": uploads_seen(request.user, [line]),
    }
    return render(request, "assessment/result.html", context)
