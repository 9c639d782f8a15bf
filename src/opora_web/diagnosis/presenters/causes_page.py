"""Analyses of causes as pages show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from opora.documents.spravka import PaperDetails
from opora.language.initials import with_initials
from opora.reference.cause_heading import CauseHeading
from opora_web.accounts.models import User
from opora_web.diagnosis.actions.cause_analyses import headings_of
from opora_web.diagnosis.models import CauseAnalysis, KeptCause
from opora_web.identification.models import ListEntry, ListState
from opora_web.registry.models import School
from opora_web.registry.permissions import directed_by, municipalities_kept_by


@dataclass(frozen=True)
class ShownHeading:
    """A heading with its lines."""

    heading: CauseHeading
    causes: Sequence[KeptCause]


def shown_headings(analysis: CauseAnalysis) -> list[ShownHeading]:
    """Every heading of the year, those without a line as well."""
    causes = list(KeptCause.objects.filter(analysis=analysis).select_related("by").in_order())
    return [
        ShownHeading(one, [each for each in causes if each.heading_id == one.heading_id])
        for one in headings_of(analysis).headings
    ]


def entries_to_analyse(user: Any) -> Any:
    """Places in lists in force whose causes nobody works out yet and the user may."""
    entries = ListEntry.objects.visible_to(user) | ListEntry.objects.filter(
        school__in=directed_by(user), notice__isnull=False
    )
    schools = School.objects.filter(municipality__in=municipalities_kept_by(user))
    writable = entries.filter(school__in=schools) | entries.filter(school__in=directed_by(user))
    known = CauseAnalysis.objects.values("entry")
    open_ = writable.that_count().filter(school_list__state=ListState.IN_FORCE)
    about = open_.exclude(pk__in=known).select_related("school_list", "school__municipality")
    return about.distinct().order_by("-school_list__year", "school__sort_key", "pk")


def offered_particulars(by: User) -> PaperDetails:
    """Of today, signed by whoever asks for the paper."""
    return PaperDetails(
        date=timezone.localdate(), post=by.post or None, signer=with_initials(by.full_name)
    )
