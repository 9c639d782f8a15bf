"""Invented surveys of a district: planned, answered by chance with a fixed beginning, closed."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import yaml
from django.db import transaction
from django.utils import timezone

from opora.domain.school_year import SchoolYear
from opora.reference.audience import Audience
from opora.reference.questionnaire import Direction, Question
from opora.reference.questionnaire_library import ready_questionnaires_for
from opora_web.accounts.models import User
from opora_web.diagnosis.actions.campaigns import close_campaign, open_campaign, plan_campaign
from opora_web.diagnosis.actions.questionnaires import release_questionnaire, take_questionnaire
from opora_web.diagnosis.actions.survey_answers import take_answer
from opora_web.diagnosis.actions.survey_codes import issue_codes
from opora_web.diagnosis.models import Campaign, CampaignPart, OwnQuestionnaire
from opora_web.diagnosis.survey_code_of import survey_code_of
from opora_web.registry.models import Municipality, School

_USUAL = 0.35  # where people lean of whom the file says nothing
_UNUSED = 1.5  # links given out for each that is answered
_SPREAD, _NOISE = 0.15, 0.15


@transaction.atomic
def load_surveys(path: Path, municipality: Municipality, by: User) -> None:
    """Each survey of the file that is not there yet."""
    for told in yaml.safe_load(path.read_text(encoding="utf-8"))["surveys"]:
        known = Campaign.objects.filter(municipality=municipality, title=told["title"])
        if not known.exists():
            _survey(told, municipality, by)


def _survey(told: Mapping[str, Any], place: Municipality, by: User) -> None:
    first, last = _days(told)
    schools = {
        one["school"]: School.objects.get(municipality=place, name=one["school"])
        for one in told["schools"]
    }
    campaign = plan_campaign(
        by=by,
        municipality=place,
        title=told["title"],
        year=told["year"],
        opens_on=first,
        closes_on=last,
        schools=list(schools.values()),
        questionnaires=list(_questionnaires(told, place, by)),
    )
    campaign = open_campaign(by=by, campaign=campaign, today=first)
    for one in told["schools"]:
        parts = CampaignPart.objects.filter(campaign=campaign, school=schools[one["school"]])
        for part in parts.with_names().order_by("questionnaire__audience"):
            _answers(part, one, by, first)
    if told["is_closed"]:
        close_campaign(by=by, campaign=campaign)


def _days(told: Mapping[str, Any]) -> tuple[date, date]:
    if "opens_on" in told:
        return told["opens_on"], told["closes_on"]
    today = timezone.localdate()
    return today + timedelta(told["opens_in"]), today + timedelta(told["closes_in"])


def _questionnaires(
    told: Mapping[str, Any], place: Municipality, by: User
) -> Iterator[OwnQuestionnaire]:
    year = SchoolYear(told["year"])
    for ready in ready_questionnaires_for(year):
        if ready.questionnaire.audience in told["audiences"]:
            made = take_questionnaire(by=by, municipality=place, ready=ready, year=year)
            yield release_questionnaire(by=by, questionnaire=made)


def _answers(part: CampaignPart, told: Mapping[str, Any], by: User, day: date) -> None:
    """As many as the file says, of people who lean as it says."""
    audience = part.questionnaire.who
    people = told["people"][audience.value]
    given_out = people if audience is Audience.DIRECTOR else round(people * _UNUSED)
    codes = issue_codes(by=by, part=part, number=given_out)
    dice = Random(f"{part.school.name} {audience.value}")  # noqa: S311  # invented on purpose, the same every time
    questions = part.questionnaire.asked.questions
    for text in codes[:people]:
        mood = dice.gauss(0, _SPREAD)
        options = {
            one.question_id: _option(one, told["leaning"].get(one.factor_id, _USUAL) + mood, dice)
            for one in questions
        }
        code = survey_code_of(text)
        assert code, "the code was made above"
        take_answer(code=code, options=options, today=day)


def _option(question: Question, leaning: float, dice: Random) -> int:
    risk = min(1.0, max(0.0, leaning + dice.gauss(0, _NOISE)))
    share = risk if question.direction is Direction.RISK else 1 - risk
    return round(share * (len(question.scale.options) - 1))
