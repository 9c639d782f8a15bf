"""The list of schools, the page of one, and entering one."""

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from opora_web.audit.presenters import history
from opora_web.registry.actions.schools import open_school
from opora_web.registry.forms.school_filter import SchoolFilter
from opora_web.registry.forms.school_forms import OpenSchoolForm
from opora_web.registry.models import School, SchoolCode
from opora_web.registry.permissions import may_enter_schools, may_keep, require
from opora_web.registry.presenters.school_page import present_school
from opora_web.registry.views.form_page import FormPage, answer, posted

_ON_A_PAGE = 50


@require_safe
def schools(request: HttpRequest) -> HttpResponse:
    """Schools that the person sees, by name."""
    narrowing = SchoolFilter(request.GET, user=request.user)
    seen = School.objects.visible_to(request.user).standing()
    shown = narrowing.narrowed(seen).in_order().select_related("municipality")
    codes = Prefetch("codes", SchoolCode.objects.current().order_by("system"), "current_codes")
    page = Paginator(shown.prefetch_related(codes), _ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": narrowing,
        "page": page,
        "is_narrowed": any(narrowing.cleaned_data.values()),
        "may_enter": may_enter_schools(request.user),
    }
    return render(request, "registry/schools.html", context)


@require_safe
def school(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything that the registry knows of one school."""
    records = School.objects.visible_to(request.user).select_related(
        "municipality__region", "merged_into"
    )
    shown = get_object_or_404(records, pk=pk)
    context = {
        "school": shown,
        "card": present_school(shown, request.user),
        "may_keep": may_keep(request.user, shown.municipality),
        "history": history(shown),
    }
    return render(request, "registry/school.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_school(request: HttpRequest) -> HttpResponse:
    """Enter a school by hand."""
    require(may_enter_schools(request.user))
    form = OpenSchoolForm(*posted(request), user=request.user)

    def enter(**told: object) -> str:
        return reverse("registry:school", args=[open_school(by=request.user, **told).pk])

    page = FormPage(
        title="Новая школа",
        button="Внести в реестр",
        back=reverse("registry:schools"),
        back_title="Школы",
        act=enter,
        done="Школа внесена в реестр.",
    )
    return answer(request, form, page)
