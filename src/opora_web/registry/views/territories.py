"""Regions and municipalities: the list, entering and changing them."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from opora_web.registry.actions.territories import (
    change_municipality,
    change_region,
    register_municipality,
    register_region,
)
from opora_web.registry.forms.territory_forms import (
    MunicipalityForm,
    NewMunicipalityForm,
    RegionForm,
    TerritoryFilter,
    initial_of,
)
from opora_web.registry.permissions import (
    may_enter_regions,
    may_keep_territories,
    regions_kept_by,
    require,
    territories_kept_by,
)
from opora_web.registry.views.form_page import FormPage, answer, posted

_ON_A_PAGE = 100


@require_safe
def territories(request: HttpRequest) -> HttpResponse:
    """Regions and municipalities that the person enters and changes, by name."""
    require(may_keep_territories(request.user))
    regions = list(regions_kept_by(request.user).order_by("sort_key", "pk"))
    narrowing = TerritoryFilter(request.GET, user=request.user)
    places = narrowing.narrowed(territories_kept_by(request.user)).select_related("region")
    ordered = places.order_by("region__sort_key", "sort_key", "pk")
    context = {
        "regions": regions,
        "form": narrowing if len(regions) > 1 else None,
        "page": Paginator(ordered, _ON_A_PAGE).get_page(request.GET.get("page")),
        "may_enter_regions": may_enter_regions(request.user),
    }
    return render(request, "registry/territories.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_region(request: HttpRequest) -> HttpResponse:
    """Enter a region."""
    require(may_enter_regions(request.user))

    def enter(**told: Any) -> str:
        register_region(by=request.user, **told)
        return reverse("registry:territories")

    page = _page("Новый регион", "Внести регион", "Регион внесён.", enter)
    return answer(request, RegionForm(*posted(request)), page)


@require_http_methods(["GET", "HEAD", "POST"])
def region_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a region."""
    require(may_enter_regions(request.user))
    region = get_object_or_404(regions_kept_by(request.user), pk=pk)

    def change(**told: Any) -> str:
        change_region(by=request.user, region=region, **told)
        return reverse("registry:territories")

    page = _page(f"Изменить: {region}", "Сохранить", "Сведения о регионе изменены.", change)
    return answer(request, RegionForm(*posted(request), initial=initial_of(region)), page)


@require_http_methods(["GET", "HEAD", "POST"])
def new_municipality(request: HttpRequest) -> HttpResponse:
    """Enter a municipality."""
    require(may_keep_territories(request.user))

    def enter(**told: Any) -> str:
        register_municipality(by=request.user, **told)
        return reverse("registry:territories")

    page = _page("Новый муниципалитет", "Внести муниципалитет", "Муниципалитет внесён.", enter)
    return answer(request, NewMunicipalityForm(*posted(request), user=request.user), page)


@require_http_methods(["GET", "HEAD", "POST"])
def municipality_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a municipality."""
    require(may_keep_territories(request.user))
    municipality = get_object_or_404(territories_kept_by(request.user), pk=pk)

    def change(**told: Any) -> str:
        change_municipality(by=request.user, municipality=municipality, **told)
        return reverse("registry:territories")

    page = _page(
        f"Изменить: {municipality}", "Сохранить", "Сведения о муниципалитете изменены.", change
    )
    form = MunicipalityForm(*posted(request), initial=initial_of(municipality))
    return answer(request, form, page)


def _page(title: str, button: str, done: str, act: Any) -> FormPage:
    return FormPage(
        title=title,
        button=button,
        back=reverse("registry:territories"),
        back_title="Территории",
        act=act,
        done=done,
    )
