"""What the first page shows of the stages below."""

from typing import Any

from django.db.models import Count, Q, QuerySet

from opora_web.registry.models import Act, Municipality, School, SchoolStatus

_NEWEST_ACTS = 5


def municipalities_with_schools(user: Any) -> QuerySet[Municipality]:
    """Municipalities in sight, by name, each with ``working``: its working schools in sight."""
    seen = School.objects.visible_to(user).standing().filter(status=SchoolStatus.WORKING)
    working = Count("schools", filter=Q(schools__in=seen.values("pk")))
    return Municipality.objects.visible_to(user).annotate(working=working).order_by("sort_key")


def newest_acts(user: Any) -> QuerySet[Act]:
    """The last few acts in sight."""
    return Act.objects.visible_to(user).newest_first()[:_NEWEST_ACTS]
