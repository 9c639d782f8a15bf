"""What diagnosis says of a school in one year."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter

from opora.diagnosis.significance import Significance
from opora_web.diagnosis.models import (
    CampaignPart,
    CauseAnalysis,
    Check,
    FactorAnswer,
    FactorOfProfile,
    FollowUp,
    ProfileState,
    ReceivedMarker,
    RiskProfile,
    SchoolFinding,
)
from opora_web.portal.diagnosis_records import DiagnosisRecords

_ONLY_PROPOSED = (ProfileState.DRAFT, ProfileState.VERIFICATION)


@dataclass(frozen=True)
class ProfileOfYear:
    """``high`` are factors of high significance by name, ``is_proposed`` until the curator's visit.

    The school's answers are told once they are handed in.
    """

    profile: RiskProfile
    is_proposed: bool
    high: tuple[str, ...]
    accepted: tuple[str, ...]
    declined: tuple[str, ...]


@dataclass(frozen=True)
class CheckOfYear:
    """One check as it concerns the school."""

    check: Check
    findings: list[SchoolFinding] = field(default_factory=list)
    follow_ups: list[FollowUp] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether the person opens the page of the whole check."""
        return any(one.is_whole for one in self.findings)


@dataclass(frozen=True)
class MarkersOfYear:
    """How many markers are there, of how many that could be worked out."""

    there: int
    known: int


@dataclass(frozen=True)
class DiagnosisOfYear:
    """All parts of it in the order of the work."""

    parts: tuple[CampaignPart, ...]
    profiles: tuple[ProfileOfYear, ...]
    checks: tuple[CheckOfYear, ...]
    analyses: tuple[CauseAnalysis, ...]
    markers: MarkersOfYear | None
    received: tuple[ReceivedMarker, ...]


def years_of_diagnosis(records: DiagnosisRecords) -> set[int]:
    """Calendar years in which something stands."""
    return {
        *(one.year for one in records.profiles),
        *(one.campaign.year for one in records.parts),
        *(year for one in checks_of(records) if (year := _year_of(one.check))),
        *(one.entry.school_list.year for one in records.analyses),
        *(map(int, records.markers.counts) if records.markers else ()),
        *(one.received.school_year for one in records.received),
    }


def diagnosis_of_year(year: int, records: DiagnosisRecords) -> DiagnosisOfYear:
    """What stands in the year; a profile, a survey, markers by the end of their school year."""
    parts = (one for one in records.parts if one.campaign.year == year)
    analyses = (one for one in records.analyses if one.entry.school_list.year == year)
    received = (one for one in records.received if one.received.school_year == year)
    profiles = (one for one in records.profiles if one.year == year)
    counts = records.markers.counts.get(str(year)) if records.markers else None
    return DiagnosisOfYear(
        parts=tuple(sorted(parts, key=lambda one: (one.campaign.closes_on, one.pk))),
        profiles=tuple(map(_profile, sorted(profiles, key=attrgetter("version")))),
        checks=tuple(one for one in checks_of(records) if _year_of(one.check) == year),
        analyses=tuple(sorted(analyses, key=attrgetter("entry_id", "version"))),
        markers=MarkersOfYear(*counts) if counts else None,
        received=tuple(sorted(received, key=attrgetter("received_id", "told"))),
    )


def checks_without_a_day(records: DiagnosisRecords) -> tuple[CheckOfYear, ...]:
    """Of papers that do not tell when: no year is guessed for them."""
    return tuple(one for one in checks_of(records) if _year_of(one.check) is None)


def checks_of(records: DiagnosisRecords) -> tuple[CheckOfYear, ...]:
    """Findings and recommendations by check, in the order in which they were entered."""
    checks: dict[int, CheckOfYear] = {}
    for found in sorted(records.findings, key=attrgetter("finding.position")):
        check = found.finding.check_of
        checks.setdefault(check.pk, CheckOfYear(check)).findings.append(found)
    for asked in sorted(records.follow_ups, key=attrgetter("recommendation_id")):
        check = asked.recommendation.set_of.check_of
        checks.setdefault(check.pk, CheckOfYear(check)).follow_ups.append(asked)
    return tuple(checks[key] for key in sorted(checks))


def _year_of(check: Check) -> int | None:
    day = check.since or check.until or (check.act.date if check.act else None)
    return day.year if day else None


def _profile(profile: RiskProfile) -> ProfileOfYear:
    factors = list(profile.factors.all())
    told = factors if profile.answered_at else []
    return ProfileOfYear(
        profile=profile,
        is_proposed=profile.state in _ONLY_PROPOSED,
        high=_titles(one for one in factors if one.final is Significance.HIGH),
        accepted=_titles(one for one in told if one.answer == FactorAnswer.ACCEPTED),
        declined=_titles(one for one in told if one.answer == FactorAnswer.DECLINED),
    )


def _titles(factors: Iterable[FactorOfProfile]) -> tuple[str, ...]:
    return tuple(one.title for one in factors)
