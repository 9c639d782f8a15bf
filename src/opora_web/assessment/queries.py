"""What later stages ask of assessment."""

from collections.abc import Iterable

from opora.domain.outcome import Outcome
from opora_web.assessment.models import Result
from opora_web.assessment.outcomes import outcome_of
from opora_web.registry.models import Municipality


def outcomes_in(municipalities: Iterable[Municipality], school_years: range) -> tuple[Outcome, ...]:
    """Everything in force about schools of the municipalities in the assessed school years.

    The order depends on the content alone, so that the same input has the same fingerprint.
    """
    results = (
        Result.objects.in_force()
        .filter(
            school__municipality__in=list(municipalities),
            school_year__in=list(school_years),
        )
        .select_related("school__municipality__region", "school__merged_into__municipality__region")
        .order_by("pk")
    )
    return tuple(outcome_of(result) for result in results)
