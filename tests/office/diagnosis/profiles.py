"""Risk profiles for tests, at every stage of their course."""

from datetime import date

from tests.method.diagnosis.made_evidence import INDICATOR, QUESTIONNAIRE, evidence
from tests.office.cast import Place

from opora.diagnosis.significance import Significance
from opora.domain.school_year import SchoolYear
from opora_web.diagnosis.actions.profile_course import (
    prepare_answers,
    record_visit,
    send_for_verification,
    sign_off,
    submit_answers,
)
from opora_web.diagnosis.actions.profile_drafts import draft_profile
from opora_web.diagnosis.models import FactorAnswer, FactorOfProfile, RiskProfile
from opora_web.diagnosis.profile_told import Judgement, SchoolAnswer, Visit
from opora_web.registry.models import School
from opora_web.registry.roles import Role

YEAR = SchoolYear(2023)
# «parents» is high by data and low by people, «training_system» is high by both, «motivation»
# medium by people alone; nothing is known of the other ten.
EVIDENCES = (
    evidence("9/10", INDICATOR, "parents"),
    evidence("1/10", QUESTIONNAIRE, "parents"),
    evidence("8/10", INDICATOR, "training_system"),
    evidence("7/10", QUESTIONNAIRE, "training_system", weakness="мало ответов"),
    evidence("1/2", QUESTIONNAIRE, "motivation"),
)


def drafted(place: Place, school: School | None = None, year: SchoolYear = YEAR) -> RiskProfile:
    return draft_profile(
        by=place.person(Role.COORDINATOR),
        school=school or place.school,
        year=year,
        evidences=EVIDENCES,
    )


def sent(place: Place, profile: RiskProfile | None = None) -> RiskProfile:
    profile = profile or drafted(place)
    send_for_verification(by=place.person(Role.COORDINATOR), profile=profile)
    return fresh(profile)


def visit(day: date = date(2023, 3, 14)) -> Visit:
    return Visit(visited_on=day, findings="Беседа с директором и учителями.", act_number="7")


def judged(profile: RiskProfile, **changed: Judgement) -> dict[int, Judgement]:
    """As proposed, except what is named by the factor."""
    return {
        factor.pk: changed.get(factor.factor_id, Judgement(Significance(factor.proposed)))
        for factor in profile.factors.all()
    }


def visited(place: Place, profile: RiskProfile | None = None) -> RiskProfile:
    """The curator finds that parents are a medium factor and confirms everything else."""
    profile = profile or sent(place)
    record_visit(
        by=place.person(Role.CURATOR),
        profile=profile,
        visit=visit(),
        judged=judged(profile, parents=Judgement(Significance.MEDIUM, "На встречах половина.")),
    )
    return fresh(profile)


def answers(profile: RiskProfile) -> dict[int, SchoolAnswer]:
    """The school declines «motivation» and accepts what else matters."""
    return {
        factor.pk: SchoolAnswer(FactorAnswer.DECLINED, "Опрос был в каникулы.")
        if factor.factor_id == "motivation"
        else SchoolAnswer(FactorAnswer.ACCEPTED)
        for factor in profile.factors.all()
        if factor.needs_an_answer
    }


def answered(place: Place, profile: RiskProfile | None = None) -> RiskProfile:
    profile = profile or visited(place)
    prepare_answers(by=place.person(Role.DEPUTY), profile=profile, answers=answers(profile))
    submit_answers(by=place.person(Role.DIRECTOR), profile=profile)
    return fresh(profile)


def in_force(place: Place, profile: RiskProfile | None = None) -> RiskProfile:
    profile = profile or answered(place)
    sign_off(by=place.person(Role.COORDINATOR), profile=profile)
    return fresh(profile)


def fresh(profile: RiskProfile) -> RiskProfile:
    return RiskProfile.objects.select_related("school__municipality").get(pk=profile.pk)


def factor(profile: RiskProfile, factor_id: str) -> FactorOfProfile:
    return profile.factors.get(factor_id=factor_id)
