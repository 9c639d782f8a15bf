"""What diagnosis knows of one school and the person may see; read here, arranged elsewhere."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Self

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from opora_web.diagnosis.models import (
    AnalysisState,
    CampaignPart,
    CampaignState,
    CauseAnalysis,
    Check,
    CheckState,
    FactorOfProfile,
    FollowUp,
    ReceivedMarker,
    RiskProfile,
    SchoolFinding,
    SchoolMarkers,
)


@dataclass(frozen=True)
class DiagnosisRecords:
    """Each table by itself, in no order, without what is being prepared or was replaced.

    Findings carry ``is_whole``: whether the user opens the whole check. ``markers`` are those of
    the newest reckoning.
    """

    profiles: tuple[RiskProfile, ...]
    parts: tuple[CampaignPart, ...]
    findings: tuple[SchoolFinding, ...]
    follow_ups: tuple[FollowUp, ...]
    analyses: tuple[CauseAnalysis, ...]
    markers: SchoolMarkers | None
    received: tuple[ReceivedMarker, ...]

    @classmethod
    def of(cls, records: Collection[int], user: Any) -> Self:
        """One query for each table, of all records of the school."""
        return cls(
            profiles=tuple(_profiles(user).filter(school__in=records)),
            parts=tuple(_parts(user).filter(school__in=records)),
            findings=tuple(_findings(user).filter(school__in=records)),
            follow_ups=tuple(_follow_ups(user).filter(school__in=records)),
            analyses=tuple(_analyses(user).filter(school__in=records)),
            markers=_newest_markers(user).filter(school__in=records).first(),
            received=tuple(_received(user).filter(school__in=records)),
        )


def _profiles(user: Any) -> QuerySet[RiskProfile]:
    factors = Prefetch("factors", FactorOfProfile.objects.visible_to(user).in_order())
    return RiskProfile.objects.visible_to(user).standing().prefetch_related(factors)


def _parts(user: Any) -> QuerySet[CampaignPart]:
    running = CampaignPart.objects.visible_to(user).exclude(campaign__state=CampaignState.PLANNED)
    return running.select_related("campaign", "questionnaire")


def _findings(user: Any) -> QuerySet[SchoolFinding]:
    whole = Check.objects.seen_whole_by(user).filter(pk=OuterRef("finding__check_of"))
    found = SchoolFinding.objects.visible_to(user).annotate(is_whole=Exists(whole))
    held = found.exclude(finding__check_of__state=CheckState.PREPARED)
    return held.select_related("finding__check_of__act")


def _follow_ups(user: Any) -> QuerySet[FollowUp]:
    asked = FollowUp.objects.visible_to(user)
    return asked.select_related("recommendation__set_of__check_of__act")


def _analyses(user: Any) -> QuerySet[CauseAnalysis]:
    standing = CauseAnalysis.objects.visible_to(user).exclude(state=AnalysisState.SUPERSEDED)
    return standing.select_related("entry__school_list")


def _newest_markers(user: Any) -> QuerySet[SchoolMarkers]:
    done = SchoolMarkers.objects.visible_to(user).filter(reckoning__done_at__isnull=False)
    newest_first = done.order_by("-reckoning__done_at", "-pk")
    return newest_first.defer("markers").select_related("reckoning")


def _received(user: Any) -> QuerySet[ReceivedMarker]:
    return ReceivedMarker.objects.visible_to(user).in_force().select_related("received__act")
