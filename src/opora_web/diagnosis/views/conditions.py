"""Conditions of schools by the context form: the list, and one school against comparable ones."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from opora.domain.school_year import SchoolYear
from opora_web.diagnosis.conditions_seen import conditions_seen
from opora_web.diagnosis.context_permissions import may_see_conditions
from opora_web.diagnosis.forms.year_of_school import YearOfSchool
from opora_web.diagnosis.presenters.conditions_list import conditions_lines
from opora_web.diagnosis.presenters.conditions_page import conditions_page
from opora_web.diagnosis.school_conditions import conditions_of
from opora_web.registry.models import School
from opora_web.registry.permissions import require

_ON_A_PAGE = 50


@require_safe
def conditions(request: HttpRequest) -> HttpResponse:
    """Schools that the person sees, by name, with how many indicators their form tells."""
    require(may_see_conditions(request.user))
    seen = conditions_seen(request.user, request.GET)
    page = Paginator(seen.schools, _ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": seen.form,
        "page": page,
        "lines": conditions_lines(list(page.object_list), seen.year),
        "year": SchoolYear(seen.year) if seen.year else None,
        "is_narrowed": any(seen.form.cleaned_data.values()),
    }
    return render(request, "diagnosis/conditions.html", context)


@require_safe
def school_conditions(request: HttpRequest, pk: int) -> HttpResponse:
    """One school and year: every indicator beside the comparable schools."""
    require(may_see_conditions(request.user))
    schools = School.objects.visible_to(request.user).select_related(
        "municipality__region", "merged_into__municipality__region"
    )
    school = get_object_or_404(schools, pk=pk)
    form = YearOfSchool(request.GET, school=school)
    found = conditions_of(school, SchoolYear(form.year)) if form.year else None
    context = {
        "school": school,
        "form": form,
        "shown": conditions_page(found, request.user) if found else None,
    }
    return render(request, "diagnosis/school_conditions.html", context)
