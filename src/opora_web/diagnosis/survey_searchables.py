"""What of surveys the search of the office finds."""

from typing import Any

from django.urls import reverse

from opora_web.diagnosis.models import Campaign
from opora_web.diagnosis.models.campaign import CampaignQuerySet
from opora_web.ui.search import Hit, Searchable


def _campaigns(user: Any, words: str) -> CampaignQuerySet:
    found = Campaign.objects.visible_to(user).found_by(words).newest_first()
    return found.select_related("municipality")


def _campaign(campaign: Campaign) -> Hit:
    about = f"{campaign.municipality}, {campaign.school_year} учебный год"
    told = f"{about}: {campaign.get_state_display()}"
    return Hit(campaign.title, reverse("diagnosis:campaign", args=[campaign.pk]), told)


SURVEY_SEARCHABLES = (
    Searchable(
        title="Опросы",
        icon="users",
        position=60,
        find=_campaigns,
        present=_campaign,
    ),
)
