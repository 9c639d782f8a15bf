"""One school asked one questionnaire in a survey."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from opora_web.diagnosis.models.campaign import Campaign
from opora_web.diagnosis.models.own_questionnaire import OwnQuestionnaire
from opora_web.registry.models import School
from opora_web.registry.models.own_territory import any_of, own_territory


class CampaignPartQuerySet(models.QuerySet["CampaignPart"]):
    """Parts by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those of the schools in sight; what came out is for fewer, see ``may_see_results``."""
        own = own_territory(user)
        return self.filter(
            any_of(
                school=own.schools,
                school__municipality=own.municipalities,
                school__municipality__region=own.regions,
            )
        )

    def in_order(self) -> Self:
        """School by school, by name, never by what came out."""
        return self.order_by("school__sort_key", "school_id", "questionnaire__audience", "pk")

    def locked(self, pk: int) -> "CampaignPart":
        """One part as it is now, with its survey, ours until the transaction ends.

        A state is checked after this, never on what a page had read before. The survey is read by
        a second query: joined to the first, it would be as it was before the waiting for the lock.
        """
        self.select_for_update().get(pk=pk)
        return self.with_names().get(pk=pk)

    def with_names(self) -> Self:
        """With what a page and the journal call it by."""
        return self.select_related(
            "campaign__municipality__region", "school__municipality__region", "questionnaire"
        )


class CampaignPart(models.Model):
    """``issued`` links were given out and ``answered`` of them are used; no time is kept."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="parts")
    school = models.ForeignKey(School, models.PROTECT, related_name="campaign_parts")
    questionnaire = models.ForeignKey(OwnQuestionnaire, models.PROTECT, related_name="parts")
    issued = models.PositiveIntegerField("выдано ссылок", default=0)
    answered = models.PositiveIntegerField("ответили", default=0)
    reminded_on = models.DateField("напоминание", null=True, blank=True)

    objects = CampaignPartQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "участие школы в опросе"
        verbose_name_plural = "участие школ в опросах"
        constraints = (
            models.UniqueConstraint(
                fields=("campaign", "school", "questionnaire"),
                name="campaign_asks_a_school_once_by_a_questionnaire",
            ),
            models.CheckConstraint(
                condition=Q(answered__lte=F("issued")), name="campaign_part_has_a_link_an_answer"
            ),
        )

    def __str__(self) -> str:
        return f"{self.campaign}: {self.school}, {self.questionnaire}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.school.journal_territory
