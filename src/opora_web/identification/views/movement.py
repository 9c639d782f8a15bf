"""Movement since an earlier run or list."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from opora.domain.errors import OporaError
from opora_web.identification.earlier_years import earlier_than
from opora_web.identification.presenters.movement_page import course_groups
from opora_web.identification.run_movement import moved_since
from opora_web.identification.views.run_in_sight import done_in_sight


@require_safe
def movement(request: HttpRequest, pk: int) -> HttpResponse:
    """The nearest earlier year, unless another one is chosen."""
    head = done_in_sight(request, pk)
    reading = head.reading(request.GET.get("prochtenie"))
    choices = earlier_than(head.run, request.user)
    asked = request.GET.get("s")
    chosen = next((one for one in choices if one.key == asked), choices[0] if choices else None)
    context: dict[str, Any] = {
        "head": head,
        "reading": reading,
        "choices": choices,
        "chosen": chosen,
    }
    if chosen:
        try:
            context["moved"] = moved_since(chosen.source, head.run, reading.name)
            context["groups"] = course_groups(context["moved"])
        except OporaError as refusal:
            context["refusal"] = str(refusal)
    return render(request, "identification/movement.html", context)
