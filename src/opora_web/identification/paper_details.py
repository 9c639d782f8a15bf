"""Particulars of a справка: as the table keeps them, and as the form offers them."""

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from opora.documents.spravka import PaperDetails
from opora.language.initials import with_initials
from opora_web.identification.models import PaperKind, Run, RunPaper
from opora_web.registry.models import Membership
from opora_web.registry.roles import Role


def kept_details(details: PaperDetails) -> dict[str, Any]:
    """As plain data."""
    day = details.date.isoformat() if details.date else None
    return {**asdict(details), "date": day}


def details_of(paper: RunPaper) -> PaperDetails:
    """As the method takes them."""
    day = paper.details["date"]
    return PaperDetails(**{**paper.details, "date": date.fromisoformat(day) if day else None})


def offered_details(run: Run, today: date) -> PaperDetails:
    """Those of the last справка of the territory, of today; for the first one, who heads it."""
    papers = RunPaper.objects.filter(
        kind=PaperKind.SPRAVKA, run__region=run.region_id, run__municipality=run.municipality_id
    )
    if last := papers.order_by("-pk").first():
        return replace(details_of(last), date=today, number=None)
    head = _head(run)
    return PaperDetails(
        date=today,
        post=head.user.post or None if head else None,
        signer=with_initials(head.user.full_name) if head else None,
    )


def _head(run: Run) -> Membership | None:
    heads = Membership.objects.in_force().filter(
        role=Role.HEAD, municipality=run.municipality_id, user__is_active=True
    )
    return heads.exclude(municipality=None).select_related("user").order_by("since", "pk").first()
