"""The course of a survey: planned, opened, closed."""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from opora.domain.name_key import name_key
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.diagnosis.models import (
    Campaign,
    CampaignPart,
    CampaignState,
    OwnQuestionnaire,
    SurveyAnswer,
    SurveyCode,
)
from opora_web.diagnosis.policies.about_campaigns import (
    check_can_be_planned,
    check_can_close,
    check_can_open,
)
from opora_web.diagnosis.survey_verbs import SurveyVerb
from opora_web.registry.models import Municipality, School


@transaction.atomic
def plan_campaign(
    *,
    by: Actor,
    municipality: Municipality,
    title: str,
    year: int,
    opens_on: date,
    closes_on: date,
    schools: Collection[School],
    questionnaires: Collection[OwnQuestionnaire],
) -> Campaign:
    """Say which schools are asked what and when; links are given out afterwards."""
    campaign = Campaign(
        municipality=municipality,
        title=title,
        year=year,
        opens_on=opens_on,
        closes_on=closes_on,
        search_text=name_key(title),
    )
    check_can_be_planned(campaign, schools, questionnaires)
    campaign.save()
    CampaignPart.objects.bulk_create(
        CampaignPart(campaign=campaign, school=school, questionnaire=one)
        for school in schools
        for one in questionnaires
    )
    after = {
        "учебный год": str(campaign.school_year),
        "первый день": opens_on.isoformat(),
        "последний день": closes_on.isoformat(),
        "школ": len(schools),
        "анкеты": ", ".join(sorted(map(str, questionnaires))),
    }
    record(SurveyVerb.CAMPAIGN_PLANNED, campaign, by=by, after=after)
    return campaign


@transaction.atomic
def open_campaign(*, by: Actor, campaign: Campaign, today: date) -> Campaign:
    """From its first day on answers are taken."""
    campaign = Campaign.objects.select_for_update().get(pk=campaign.pk)
    check_can_open(campaign, today)
    campaign.state = CampaignState.OPEN
    campaign.save()
    record(SurveyVerb.CAMPAIGN_OPENED, campaign, by=by)
    return campaign


@transaction.atomic
def close_campaign(*, by: Actor, campaign: Campaign) -> Campaign:
    """End it and forget which links were used: from now on only what was answered is known."""
    campaign = Campaign.objects.select_for_update().get(pk=campaign.pk)
    check_can_close(campaign)
    # Whoever answers holds the lock of a part: all of them are over when we have it.
    parts = list(CampaignPart.objects.select_for_update().filter(campaign=campaign).order_by("pk"))
    SurveyCode.objects.filter(part__in=parts).update(used=True)
    SurveyAnswer.objects.filter(part__in=parts).empty().delete()
    campaign.state = CampaignState.CLOSED
    campaign.save()
    after = {"выдано ссылок": sum(one.issued for one in parts)}
    after["ответили"] = sum(one.answered for one in parts)
    record(SurveyVerb.CAMPAIGN_CLOSED, campaign, by=by, after=after)
    return campaign
