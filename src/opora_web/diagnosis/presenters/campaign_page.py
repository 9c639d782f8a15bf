"""A survey school by school."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from opora_web.diagnosis.models import Campaign, CampaignPart
from opora_web.diagnosis.policies.about_campaigns import check_can_close, check_can_open
from opora_web.diagnosis.survey_permissions import may_ask
from opora_web.ui.refused import Refused


@dataclass(frozen=True)
class CampaignPage:
    """``parts`` are those in sight; a button that is refused says why beside itself."""

    parts: tuple[CampaignPart, ...]
    issued: int
    answered: int
    may_ask: bool
    cannot_open: str
    cannot_close: str
    is_over: bool

    @property
    def rate(self) -> Fraction | None:
        """Answered of issued; nothing before a link is given out."""
        return Fraction(self.answered, self.issued) if self.issued else None


def present_campaign(campaign: Campaign, user: Any, today: date) -> CampaignPage:
    """The survey as this person may see it."""
    seen = CampaignPart.objects.visible_to(user).filter(campaign=campaign)
    parts = tuple(seen.with_names().in_order())
    return CampaignPage(
        parts=parts,
        issued=sum(one.issued for one in parts),
        answered=sum(one.answered for one in parts),
        may_ask=may_ask(user, campaign.municipality),
        cannot_open=refusal(lambda: check_can_open(campaign, today)),
        cannot_close=refusal(lambda: check_can_close(campaign)),
        is_over=campaign.closes_on < today and not campaign.is_closed,
    )


def refusal(check: Callable[[], None]) -> str:
    """Why something cannot be done now; empty where it can."""
    try:
        check()
    except Refused as refused:
        return str(refused)
    return ""
