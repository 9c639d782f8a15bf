"""The invented risk profiles of a district of the demonstration, each at a stage of its course."""

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from opora.diagnosis.evidence import Evidence, EvidenceKind
from opora.diagnosis.significance import Significance
from opora.domain.school_year import SchoolYear
from opora_web.accounts.models import User
from opora_web.diagnosis.actions.profile_course import (
    prepare_answers,
    record_visit,
    send_for_verification,
    sign_off,
    submit_answers,
)
from opora_web.diagnosis.actions.profile_drafts import draft_profile
from opora_web.diagnosis.models import FactorAnswer, ProfileState, RiskProfile
from opora_web.diagnosis.profile_told import Judgement, SchoolAnswer, Visit
from opora_web.registry.models import Membership, Municipality, School
from opora_web.registry.roles import Role

_SOURCE = "вымышленные данные для показа"
_COURSE = (
    *(ProfileState.DRAFT, ProfileState.VERIFICATION, ProfileState.ANSWERING),
    ProfileState.IN_FORCE,
)


def load_profiles(path: Path, place: Municipality) -> None:
    """Make every profile of the file that its school does not have yet, as its people would."""
    for told in yaml.safe_load(path.read_text(encoding="utf-8"))["profiles"]:
        school = School.objects.select_related("municipality__region").get(
            municipality=place, name=told["school"]
        )
        if not RiskProfile.objects.filter(school=school, year=told["year"]).exists():
            _profile(told, school)


def _profile(told: dict[str, Any], school: School) -> None:
    evidences = [_evidence(one) for one in told["evidence"]]
    coordinator = _person(Role.COORDINATOR, municipality=school.municipality)
    profile = draft_profile(
        by=coordinator, school=school, year=SchoolYear(told["year"]), evidences=evidences
    )
    reached = _COURSE.index(ProfileState(told["stage"]))
    if reached >= _COURSE.index(ProfileState.VERIFICATION):
        send_for_verification(by=coordinator, profile=profile)
    if reached >= _COURSE.index(ProfileState.ANSWERING):
        _visit(told["visit"], profile)
        _answers(told["answers"], profile)
    if reached >= _COURSE.index(ProfileState.IN_FORCE):
        submit_answers(by=_person(Role.DIRECTOR, school=school), profile=profile)
        sign_off(by=coordinator, profile=profile)


def _evidence(line: Sequence[str]) -> Evidence:
    factor_id, kind, asked, title, risk, told, *weakness = line
    return Evidence(
        factor_id=factor_id,
        kind=EvidenceKind(kind),
        asked=asked,
        title=title,
        risk=Fraction(risk),
        told=told,
        source=_SOURCE,
        weakness="".join(weakness),
    )


def _visit(told: dict[str, Any], profile: RiskProfile) -> None:
    judged = {
        factor.pk: Judgement(Significance(factor.proposed)) for factor in profile.factors.all()
    }
    keys = dict(profile.factors.values_list("factor_id", "pk"))
    for factor_id, (word, because) in told.get("changed", {}).items():
        judged[keys[factor_id]] = Judgement(Significance(word), because)
    visit = Visit(
        visited_on=told["visited_on"], findings=told["findings"], act_number=told["act_number"]
    )
    curator = _person(Role.CURATOR, school=profile.school)
    record_visit(by=curator, profile=profile, visit=visit, judged=judged)


def _answers(told: dict[str, list[str]], profile: RiskProfile) -> None:
    keys = dict(profile.factors.values_list("factor_id", "pk"))
    answers = {
        keys[factor_id]: SchoolAnswer(FactorAnswer(answer), because)
        for factor_id, (answer, because) in told.items()
    }
    director = _person(Role.DIRECTOR, school=profile.school)
    prepare_answers(by=director, profile=profile, answers=answers)


def _person(role: Role, **territory: School | Municipality) -> User:
    held = Membership.objects.select_related("user").order_by("pk")
    return held.filter(role=role, **territory)[0].user
