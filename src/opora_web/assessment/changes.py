"""Whether results changed after somebody looked at them."""

from collections.abc import Iterable
from datetime import datetime

from opora_web.assessment.models import Contradiction, Result, Upload
from opora_web.assessment.verbs import Verb
from opora_web.audit.models import JournalEntry
from opora_web.registry.models import Municipality

_OF_UPLOADS = (Verb.RESULTS_TAKEN_IN, Verb.UPLOAD_REVERTED)
_OF_CONTRADICTIONS = (Verb.CONTRADICTION_SETTLED, Verb.CONTRADICTION_REOPENED)


def changed_since(
    moment: datetime, municipalities: Iterable[Municipality], school_years: range
) -> bool:
    """Were results of these school years taken in, taken back or decided on after the moment?

    The journal knows when; what it was about is held against places and years.
    """
    about = {
        "school__municipality__in": list(municipalities),
        "school_year__in": list(school_years),
    }
    uploads = _touched(moment, _OF_UPLOADS, Upload)
    if uploads and Result.objects.filter(upload__in=uploads, **about).exists():
        return True
    contradictions = _touched(moment, _OF_CONTRADICTIONS, Contradiction)
    return bool(contradictions) and (
        Contradiction.objects.filter(pk__in=contradictions, **about).exists()
    )


def _touched(
    moment: datetime, verbs: Iterable[Verb], table: type[Upload] | type[Contradiction]
) -> list[int]:
    kind = table._meta.label_lower  # noqa: SLF001  # Django's documented name
    entries = JournalEntry.objects.filter(at__gt=moment, verb__in=list(verbs), kind=kind)
    return [int(key) for key in entries.values_list("object_id", flat=True).distinct()]
