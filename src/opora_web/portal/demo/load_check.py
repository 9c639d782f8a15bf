"""A check of a district of the demonstration: what its document prints, and invented answers."""

from pathlib import Path
from typing import Any

import yaml

from opora_web.accounts.models import User
from opora_web.accounts.queries import user_by_email
from opora_web.diagnosis.actions.check_findings import add_finding_of_catalogue, tick_schools
from opora_web.diagnosis.actions.checks import hold_check, plan_check
from opora_web.diagnosis.actions.follow_ups import (
    accept_answer,
    answer_recommendation,
    return_answer,
)
from opora_web.diagnosis.actions.recommendations import (
    recommend,
    say_list_of_set,
    send_recommendations,
)
from opora_web.diagnosis.models import Addressees, Check, FollowUp, Planned, RecommendationSet
from opora_web.identification.models import SchoolList
from opora_web.registry.models import Act, Municipality, School


def load_check(path: Path, place: Municipality, by: User) -> None:
    """Enter the check that the district does not have yet, the way its coordinator would."""
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    if Check.objects.filter(municipality=place, title=told["title"]).exists():
        return
    check = plan_check(
        by=by,
        territory=place,
        title=told["title"],
        planned=Planned.UNTOLD,
        act=Act.objects.get(municipality=place, **told["act"]),
    )
    hold_check(by=by, check=check)
    for one in told["findings"]:
        _finding(check, one, by)
    for one in told["recommendations"]:
        _recommendations(check, one, by)


def _finding(check: Check, told: dict[str, Any], by: User) -> None:
    finding = add_finding_of_catalogue(
        by=by,
        check=check,
        kind_id=told["kind"],
        addressees=Addressees(told.get("addressees", "named")),
        printed_to=told.get("printed_to", ""),
    )
    if "schools" in told:
        named = School.objects.filter(municipality=check.municipality, name__in=told["schools"])
        assert len(named) == len(told["schools"]), f"a school of {told} is not in the registry"
        tick_schools(by=by, finding=finding, schools=named.select_related("municipality"))


def _recommendations(check: Check, told: dict[str, Any], by: User) -> None:
    made = recommend(
        by=by,
        check=check,
        texts=told["texts"],
        addressees=Addressees(told["addressees"]),
        printed_to=told["printed_to"],
        basis=told.get("basis", ""),
    )
    if meant := told.get("meant"):
        lists = SchoolList.objects.filter(municipality=check.municipality)
        say_list_of_set(
            by=by,
            addressed=made,
            school_list=lists.get(title=meant["list"]),
            zone_list=lists.get(title=meant["zone"]),
            because=meant["because"],
        )
        send_recommendations(by=by, sent=made)
        for school in told["answers"]:
            _answers(made, school, by)


def _answers(made: RecommendationSet, told: dict[str, Any], by: User) -> None:
    director = user_by_email(told["by"])
    assert director, "the people of the demonstration were loaded before"
    for one in told["told"]:
        follow_up = FollowUp.objects.select_related("recommendation__set_of__check_of").get(
            recommendation__set_of=made,
            recommendation__position=one["number"],
            school__name=told["school"],
        )
        answer_recommendation(by=director, follow_up=follow_up, answer=one["text"])
        if one.get("accepted"):
            accept_answer(by=by, follow_up=follow_up)
        if reason := one.get("returned"):
            return_answer(by=by, follow_up=follow_up, because=reason)
