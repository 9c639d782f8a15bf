"""Municipalities and schools for programs."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Field, Path, Query, Router

from opora_web.accounts.models import TokenScope
from opora_web.portal.interface.failures import FAILURES, LACKING
from opora_web.portal.interface.shapes import (
    Key,
    Left,
    MunicipalityShape,
    Page,
    SchoolShape,
    Window,
    Word,
    narrowed,
    page_of,
)
from opora_web.portal.interface.token_auth import TokenAuth
from opora_web.registry.models import Municipality, School, SchoolCode, SchoolStatus


class AskedSchools(Window):
    """Which schools are asked for."""

    municipality: Key | Left = Field(None, description="номер муниципалитета")
    status: SchoolStatus | Left = Field(None, description="состояние школы")
    words: Word | Left = Field(None, description="слова из названия или код")


router = Router(auth=TokenAuth(TokenScope.REGISTRY), tags=["Реестр"])


@router.get(
    "/municipalities",
    response={200: Page[MunicipalityShape], **FAILURES},
    summary="Муниципалитеты",
)
def municipalities(request: HttpRequest, window: Query[Window]) -> dict[str, Any]:
    """По названиям."""
    seen = Municipality.objects.visible_to(request.user).select_related("region")
    return page_of(seen.order_by("sort_key", "pk"), window)


@router.get("/schools", response={200: Page[SchoolShape], **FAILURES}, summary="Школы")
def schools(request: HttpRequest, asked: Query[AskedSchools]) -> dict[str, Any]:
    """По названиям."""
    shown = narrowed(_seen(request).found_by(asked.words or ""), asked, "municipality", "status")
    return page_of(shown.in_order(), asked)


@router.get("/schools/{pk}", response={200: SchoolShape, **LACKING}, summary="Школа")
def school(request: HttpRequest, pk: Path[Key]) -> School:
    """Одна школа по номеру в Опоре."""
    return get_object_or_404(_seen(request), pk=pk)


def _seen(request: HttpRequest) -> QuerySet[School]:
    codes = Prefetch("codes", SchoolCode.objects.current().order_by("system"), "current_codes")
    return School.objects.visible_to(request.user).standing().prefetch_related(codes)
