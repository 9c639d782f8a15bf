"""What needs several stages at once: the first page, a school by years, the interface."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from opora_web.portal.cycle import cycles
from opora_web.portal.interface.description import described_parts
from opora_web.portal.next_steps import next_steps
from opora_web.portal.presenters.school_card import school_card
from opora_web.portal.queries import newest_acts
from opora_web.portal.school_records import SchoolRecords
from opora_web.registry.models import School
from opora_web.registry.models.own_territory import held_now
from opora_web.registry.permissions import may_register_acts, may_see_registry


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What waits for the person, and how far the year is."""
    sees_registry = may_see_registry(request.user)
    in_sight = cycles(request.user) if sees_registry else ()
    context = {
        "memberships": held_now(request.user),
        "sees_registry": sees_registry,
        "cycles": in_sight,
        "working": sum(one.schools for one in in_sight),
        "steps": next_steps(request.user, in_sight) if sees_registry else (),
        "acts": list(newest_acts(request.user)),
        "may_register": may_register_acts(request.user),
    }
    return render(request, "portal/home.html", context)


@require_safe
def school_years(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything known of a school, by year and by stage."""
    schools = School.objects.visible_to(request.user).select_related("municipality__region")
    school = get_object_or_404(schools, pk=pk)
    card = school_card(SchoolRecords.of(school, request.user))
    return render(request, "portal/school_years.html", {"school": school, "card": card})


@require_safe
def interface(request: HttpRequest) -> HttpResponse:
    """What programs may ask, for whoever writes one."""
    context = {
        "parts": described_parts(),
        "requests_a_minute": settings.PROGRAM_REQUESTS_A_MINUTE,
    }
    return render(request, "portal/interface.html", context)
