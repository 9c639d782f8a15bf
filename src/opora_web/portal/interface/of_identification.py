"""Runs with their verdicts and lists with their entries for programs."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Field, Path, Query, Router

from opora_web.accounts.models import TokenScope
from opora_web.identification.models import (
    ListCategory,
    ListEntry,
    ListState,
    Run,
    RunVerdict,
    SchoolList,
)
from opora_web.portal.interface.failures import FAILURES, LACKING
from opora_web.portal.interface.shapes import (
    EntryShape,
    Key,
    Left,
    ListShape,
    Page,
    RunShape,
    VerdictShape,
    Window,
    Word,
    Year,
    narrowed,
    page_of,
)
from opora_web.portal.interface.token_auth import TokenAuth


class AskedRuns(Window):
    """Which runs are asked for."""

    year: Year | Left = Field(None, description="последний оценённый учебный год")


class AskedVerdicts(Window):
    """Which verdicts are asked for."""

    reading: Word | Left = Field(None, description="прочтение нормы")


class AskedLists(Window):
    """Which lists are asked for."""

    year: Year | Left = Field(None, description="год списка")
    category: ListCategory | Left = Field(None, description="вид списка")
    state: ListState | Left = Field(None, description="состояние списка")


runs_router = Router(auth=TokenAuth(TokenScope.VERDICTS), tags=["Расчёты"])
lists_router = Router(auth=TokenAuth(TokenScope.LISTS), tags=["Списки"])


@runs_router.get("/runs", response={200: Page[RunShape], **FAILURES}, summary="Расчёты")
def runs(request: HttpRequest, asked: Query[AskedRuns]) -> dict[str, Any]:
    """С новых; сценарии среди них отмечены."""
    shown = narrowed(Run.objects.visible_to(request.user), asked, "year")
    return page_of(shown.order_by("-pk"), asked)


@runs_router.get("/runs/{pk}", response={200: RunShape, **LACKING}, summary="Расчёт")
def run(request: HttpRequest, pk: Path[Key]) -> Run:
    """Один расчёт по номеру в Опоре."""
    found: Run = get_object_or_404(Run.objects.visible_to(request.user), pk=pk)
    return found


@runs_router.get(
    "/runs/{pk}/verdicts",
    response={200: Page[VerdictShape], **LACKING},
    summary="Выводы расчёта",
)
def verdicts(request: HttpRequest, pk: Path[Key], asked: Query[AskedVerdicts]) -> dict[str, Any]:
    """По названиям школ: порядок по результату был бы рейтингом."""
    of_run = get_object_or_404(Run.objects.visible_to(request.user), pk=pk)
    shown = RunVerdict.objects.visible_to(request.user).filter(run=of_run)
    shown = narrowed(shown, asked, "reading")
    return page_of(shown.order_by("school__sort_key", "school", "reading"), asked)


@lists_router.get("/lists", response={200: Page[ListShape], **FAILURES}, summary="Списки")
def lists(request: HttpRequest, asked: Query[AskedLists]) -> dict[str, Any]:
    """С новых лет; ШНОР и ШНСУ — разные виды списков."""
    seen = SchoolList.objects.visible_to(request.user)
    shown = narrowed(seen, asked, "year", "category", "state")
    return page_of(shown.order_by("-year", "pk"), asked)


@lists_router.get("/lists/{pk}", response={200: ListShape, **LACKING}, summary="Список")
def school_list(request: HttpRequest, pk: Path[Key]) -> SchoolList:
    """Один список по номеру в Опоре."""
    return get_object_or_404(SchoolList.objects.visible_to(request.user), pk=pk)


@lists_router.get(
    "/lists/{pk}/entries", response={200: Page[EntryShape], **LACKING}, summary="Школы списка"
)
def entries(request: HttpRequest, pk: Path[Key], window: Query[Window]) -> dict[str, Any]:
    """В порядке бумаги."""
    of_list = get_object_or_404(SchoolList.objects.visible_to(request.user), pk=pk)
    shown = ListEntry.objects.visible_to(request.user).filter(school_list=of_list)
    return page_of(shown.order_by("position", "pk"), window)
