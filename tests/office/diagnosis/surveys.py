"""Questionnaires and surveys to try things on."""

from dataclasses import dataclass
from datetime import date

from opora.domain.school_year import SchoolYear
from opora.reference.audience import Audience
from opora.reference.questionnaire_library import ready_questionnaires_for
from opora_web.diagnosis.actions.campaigns import open_campaign, plan_campaign
from opora_web.diagnosis.actions.questionnaires import release_questionnaire, take_questionnaire
from opora_web.diagnosis.actions.survey_answers import take_answer
from opora_web.diagnosis.actions.survey_codes import issue_codes
from opora_web.diagnosis.models import Campaign, CampaignPart, OwnQuestionnaire
from opora_web.diagnosis.survey_code_of import survey_code_of
from opora_web.registry.roles import Role

YEAR = SchoolYear(2023)
FIRST_DAY, DAY, LAST_DAY = date(2023, 3, 1), date(2023, 3, 10), date(2023, 3, 20)


def ready(audience=Audience.PARENT, year=YEAR):
    """The ready set of an audience."""
    (one,) = [
        each for each in ready_questionnaires_for(year) if each.questionnaire.audience is audience
    ]
    return one


def draft(place, audience=Audience.PARENT, **told) -> OwnQuestionnaire:
    """A draft of the municipality."""
    return take_questionnaire(
        by=place.person(Role.COORDINATOR),
        municipality=place.municipality,
        ready=ready(audience),
        year=YEAR,
        **told,
    )


def released(place, audience=Audience.PARENT, **told) -> OwnQuestionnaire:
    """A questionnaire that may be asked."""
    by = place.person(Role.COORDINATOR)
    return release_questionnaire(by=by, questionnaire=draft(place, audience, **told))


@dataclass(frozen=True)
class Running:
    """A survey of one school by one questionnaire, with links given out."""

    campaign: Campaign
    part: CampaignPart
    codes: tuple[str, ...]

    def now(self) -> CampaignPart:
        """The part as the database has it."""
        return CampaignPart.objects.with_names().get(pk=self.part.pk)


def planned(place, *questionnaires, title="Опрос", schools=None, **told) -> Campaign:
    """A survey that is not open yet."""
    asked = questionnaires or (released(place),)
    return plan_campaign(
        by=place.person(Role.COORDINATOR),
        municipality=place.municipality,
        title=title,
        year=YEAR.closing,
        schools=schools or [place.school],
        questionnaires=asked,
        **{"opens_on": FIRST_DAY, "closes_on": LAST_DAY, **told},
    )


def running(place, audience=Audience.PARENT, codes=3, **told) -> Running:
    """A survey that goes on."""
    by = place.person(Role.COORDINATOR)
    campaign = planned(place, released(place, audience, title=told.get("title", "")), **told)
    campaign = open_campaign(by=by, campaign=campaign, today=DAY)
    part = CampaignPart.objects.with_names().get(campaign=campaign)
    return Running(campaign, part, issue_codes(by=by, part=part, number=codes))


def answered(run: Running, code: str, option=0, today=DAY) -> None:
    """Every question answered by one option."""
    names = [one.question_id for one in run.part.questionnaire.asked.questions]
    take_answer(code=survey_code_of(code), options=dict.fromkeys(names, option), today=today)
