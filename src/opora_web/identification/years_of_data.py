"""For which school years there are results at all."""

from typing import Any

from opora_web.assessment.models import Result
from opora_web.registry.permissions import municipalities_kept_by


def years_of_data(user: Any) -> list[int]:
    """Closing years with results in force where the user makes runs, the newest first."""
    results = Result.objects.in_force().filter(
        school__municipality__in=municipalities_kept_by(user)
    )
    return list(results.order_by("-school_year").values_list("school_year", flat=True).distinct())


def subjects_of_data(user: Any) -> list[str]:
    """Subjects of those results, in alphabetical order."""
    results = Result.objects.in_force().filter(
        school__municipality__in=municipalities_kept_by(user)
    )
    return list(results.order_by("subject").values_list("subject", flat=True).distinct())
