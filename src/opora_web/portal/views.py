"""The first page, and what programs may ask."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from opora_web.portal.interface.description import described_parts
from opora_web.portal.queries import (
    municipalities_with_schools,
    newest_acts,
    own_memberships,
)
from opora_web.registry.permissions import may_see_registry


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Who the person is here, and what is in sight."""
    municipalities = list(municipalities_with_schools(request.user))
    context = {
        "memberships": list(own_memberships(request.user)),
        "sees_registry": may_see_registry(request.user),
        "municipalities": municipalities,
        "working": sum(one.working for one in municipalities),
        "acts": list(newest_acts(request.user)),
    }
    return render(request, "portal/home.html", context)


@require_safe
def interface(request: HttpRequest) -> HttpResponse:
    """What programs may ask, for whoever writes one."""
    context = {
        "parts": described_parts(),
        "requests_a_minute": settings.PROGRAM_REQUESTS_A_MINUTE,
    }
    return render(request, "portal/interface.html", context)
