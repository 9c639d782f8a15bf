"""The funnel plot of a run."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from opora.domain.errors import OporaError
from opora_web.identification.presenters.funnel_page import funnel_page
from opora_web.identification.views.run_in_sight import done_in_sight


@require_safe
def funnel(request: HttpRequest, pk: int) -> HttpResponse:
    """One procedure at a time, with the numbers beside the picture."""
    head = done_in_sight(request, pk)
    reading = head.reading(request.GET.get("prochtenie"))
    context = {"head": head, "reading": reading}
    try:
        context["page"] = funnel_page(head, reading, request.GET.get("procedura"))
    except OporaError as refusal:
        context["refusal"] = str(refusal)
    return render(request, "identification/funnel.html", context)
