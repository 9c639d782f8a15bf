"""A scenario beside an official run."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from opora_web.identification.models import Run, RunState
from opora_web.identification.presenters.comparison_page import compared_runs
from opora_web.identification.presenters.run_head import head_of
from opora_web.identification.views.run_in_sight import done_in_sight


@require_safe
def comparison(request: HttpRequest, pk: int) -> HttpResponse:
    """With the official run of the same year that is nearest, unless another one is chosen."""
    head = done_in_sight(request, pk)
    if not head.run.is_scenario:
        raise Http404
    choices = sorted(_official(head.run, request.user), key=lambda one: _distance(one, head.run))
    asked = request.GET.get("s")
    chosen = next((one for one in choices if str(one.pk) == asked), choices[0] if choices else None)
    context: dict[str, Any] = {"head": head, "choices": [head_of(one) for one in choices]}
    if chosen:
        official = head_of(chosen)
        reading = official.reading(request.GET.get("prochtenie"))
        theirs = head.reading(reading.name)
        compared = compared_runs((chosen, reading.name), (head.run, theirs.name))
        context |= {"official": official, "reading": reading, "compared": compared}
    return render(request, "identification/comparison.html", context)


def _official(run: Run, user: Any) -> QuerySet[Run]:
    runs = Run.objects.visible_to(user).filter(
        region=run.region_id,
        municipality=run.municipality_id,
        state=RunState.DONE,
        scenario__isnull=True,
    )
    return runs.select_related("region", "municipality").order_by("-pk")


def _distance(official: Run, scenario: Run) -> tuple[bool, bool, int]:
    """The same rule and year first, of several the newest."""
    return (
        official.year != scenario.year,
        official.ruleset_id != scenario.ruleset_id,
        -official.pk,
    )
