"""Making the draft of a risk profile from evidence."""

from collections.abc import Sequence

from django.db import transaction

from opora.diagnosis.evidence import Evidence
from opora.diagnosis.factor_assessment import FactorAssessment
from opora.diagnosis.risk_profile import risk_profile
from opora.domain.school_year import SchoolYear
from opora.reference.risk_factor import RiskCatalogue
from opora.reference.risk_factor_library import risk_catalogue_for
from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.diagnosis.actions.profile_steps import hold_school, locked_profile
from opora_web.diagnosis.evidence_data import evidence_data
from opora_web.diagnosis.models import FactorOfProfile, ProfileState, RiskProfile
from opora_web.diagnosis.policies.about_profiles import (
    check_has_evidence,
    check_may_be_amended,
    check_may_be_drafted,
    check_state,
)
from opora_web.diagnosis.profile_verbs import ProfileVerb
from opora_web.registry.models import School


@transaction.atomic
def draft_profile(
    *, by: User, school: School, year: SchoolYear, evidences: Sequence[Evidence]
) -> RiskProfile:
    """The first profile of the school for the year."""
    hold_school(school)
    check_may_be_drafted(school, year)
    check_has_evidence(evidences)
    made = RiskProfile(school=school, year=year.closing, by=by)
    after = _filled(made, evidences)
    record(ProfileVerb.DRAFTED, made, by=by, after=after, title=str(made))
    return made


@transaction.atomic
def refresh_draft(*, by: User, profile: RiskProfile, evidences: Sequence[Evidence]) -> None:
    """Make the draft anew from what is known now; what it said before is in the journal."""
    profile = locked_profile(profile)
    check_state(profile, ProfileState.DRAFT)
    check_has_evidence(evidences)
    before = _proposed(profile)
    profile.factors.all().delete()
    after = _filled(profile, evidences)
    record(ProfileVerb.REFRESHED, profile, by=by, before=before, after=after, title=str(profile))


@transaction.atomic
def amend_profile(
    *, by: User, profile: RiskProfile, because: str, evidences: Sequence[Evidence]
) -> RiskProfile:
    """A draft of the next version; the one in force stays so until the draft is signed."""
    profile = locked_profile(profile)
    check_may_be_amended(profile)
    check_has_evidence(evidences)
    made = RiskProfile(
        school=profile.school,
        year=profile.year,
        version=profile.version + 1,
        amends=profile,
        amended_because=because,
        by=by,
    )
    after = {"почему": because, **_filled(made, evidences)}
    record(ProfileVerb.AMENDED, made, by=by, after=after, title=str(made))
    return made


def _filled(profile: RiskProfile, evidences: Sequence[Evidence]) -> dict[str, str]:
    """Weigh the evidence by today's catalogue of the year and keep it; what the journal is told."""
    catalogue = risk_catalogue_for(SchoolYear(profile.year))
    weighed = risk_profile(evidences, catalogue)
    _take_catalogue(profile, catalogue)
    profile.outside = [evidence_data(one) for one in weighed.outside]
    profile.save()
    FactorOfProfile.objects.bulk_create(
        _factor(profile, position, one) for position, one in enumerate(weighed.assessments, start=1)
    )
    return _proposed(profile)


def _take_catalogue(profile: RiskProfile, catalogue: RiskCatalogue) -> None:
    told = f"{catalogue.title}: {catalogue.provenance.source}"
    profile.catalogue_told = f"{told} ({catalogue.provenance.status.russian})"
    profile.catalogue_sha256 = catalogue.sha256
    profile.medium_from, profile.high_from = str(catalogue.cuts.medium), str(catalogue.cuts.high)


def _factor(profile: RiskProfile, position: int, one: FactorAssessment) -> FactorOfProfile:
    indicators, questionnaires = ("" if view.risk is None else str(view.risk) for view in one.views)
    return FactorOfProfile(
        profile=profile,
        position=position,
        factor_id=one.factor.factor_id,
        title=one.factor.title,
        name_status=one.factor.status,
        proposed=one.significance,
        indicator_risk=indicators,
        questionnaire_risk=questionnaires,
        confidence=one.confidence,
        confidence_reasons=list(one.confidence_reasons),
        contradiction=one.contradiction,
        evidences=[evidence_data(evidence) for evidence in one.evidences],
    )


def _proposed(profile: RiskProfile) -> dict[str, str]:
    return {factor.title: factor.get_proposed_display() for factor in profile.factors.in_order()}
