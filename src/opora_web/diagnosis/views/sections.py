"""The first page of diagnosis."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from opora_web.diagnosis.sections import has_sections, sections_of
from opora_web.registry.permissions import require


@require_safe
def sections(request: HttpRequest) -> HttpResponse:
    """What of diagnosis the person may open."""
    require(has_sections(request.user))
    return render(request, "diagnosis/sections.html", {"sections": sections_of(request.user)})
