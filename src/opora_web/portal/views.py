"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from opora_web.portal.queries import municipalities_with_schools, newest_acts
from opora_web.registry.models.own_territory import held_now
from opora_web.registry.permissions import may_see_registry


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Who the person is here, and what is in sight."""
    municipalities = list(municipalities_with_schools(request.user))
    context = {
        "memberships": held_now(request.user),
        "sees_registry": may_see_registry(request.user),
        "municipalities": municipalities,
        "working": sum(one.working for one in municipalities),
        "acts": list(newest_acts(request.user)),
    }
    return render(request, "portal/home.html", context)
