"""The list of runs."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from opora_web.identification.forms.words_filter import WordsFilter
from opora_web.identification.found_by_words import runs_found
from opora_web.identification.models import Run
from opora_web.identification.permissions import may_see_runs, may_start_runs
from opora_web.identification.presenters.run_head import head_of
from opora_web.registry.permissions import require

_ON_A_PAGE = 30


@require_safe
def runs(request: HttpRequest) -> HttpResponse:
    """Runs in sight, the newest first; scenarios stand on a page of their own."""
    require(may_see_runs(request.user))
    are_scenarios = "scenarii" in request.GET
    seen = Run.objects.visible_to(request.user)
    narrowing = WordsFilter(request.GET, placeholder="номер, правило, район, кто считал")
    shown = narrowing.narrowed(seen.filter(scenario__isnull=not are_scenarios), runs_found)
    shown = shown.select_related("region", "municipality", "by", "job").order_by("-pk")
    page = Paginator(shown, _ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": narrowing,
        "is_narrowed": bool(narrowing.words),
        "page": page,
        "heads": [head_of(run) for run in page],
        "are_scenarios": are_scenarios,
        "are_official": not are_scenarios,
        "may_start": may_start_runs(request.user),
    }
    return render(request, "identification/runs.html", context)
