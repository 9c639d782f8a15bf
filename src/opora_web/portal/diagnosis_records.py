"""What diagnosis knows of one school and the person may see; read here, arranged elsewhere."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Self

from django.db.models import Exists, OuterRef, Prefetch

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
        whole = Check.objects.seen_whole_by(user).filter(pk=OuterRef("finding__check_of"))
        factors = Prefetch("factors", FactorOfProfile.objects.visible_to(user).in_order())
        markers = SchoolMarkers.objects.visible_to(user).filter(reckoning__done_at__isnull=False)
        return cls(
            profiles=tuple(
                RiskProfile.objects.visible_to(user)
                .standing()
                .filter(school__in=records)
                .prefetch_related(factors)
            ),
            parts=tuple(
                CampaignPart.objects.visible_to(user)
                .filter(school__in=records)
                .exclude(campaign__state=CampaignState.PLANNED)
                .select_related("campaign", "questionnaire")
            ),
            findings=tuple(
                SchoolFinding.objects.visible_to(user)
                .filter(school__in=records)
                .exclude(finding__check_of__state=CheckState.PREPARED)
                .select_related("finding__check_of__act")
                .annotate(is_whole=Exists(whole))
            ),
            follow_ups=tuple(
                FollowUp.objects.visible_to(user)
                .filter(school__in=records)
                .select_related("recommendation__set_of__check_of__act")
            ),
            analyses=tuple(
                CauseAnalysis.objects.visible_to(user)
                .filter(school__in=records)
                .exclude(state=AnalysisState.SUPERSEDED)
                .select_related("entry__school_list")
            ),
            markers=markers.filter(school__in=records)
            .defer("markers")
            .select_related("reckoning")
            .order_by("-reckoning__done_at", "-pk")
            .first(),
            received=tuple(
                ReceivedMarker.objects.visible_to(user)
                .in_force()
                .filter(school__in=records)
                .select_related("received__act")
            ),
        )
