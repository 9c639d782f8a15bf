"""What somebody answered, and nobody can tell who."""

from typing import Self
from uuid import uuid4

from django.db import models

from opora_web.diagnosis.models.campaign_part import CampaignPart


class SurveyAnswerQuerySet(models.QuerySet["SurveyAnswer"]):
    """Sheets that are filled and places that wait."""

    def filled(self) -> Self:
        """Those that were answered."""
        return self.filter(options__isnull=False)

    def empty(self) -> Self:
        """Places made with the links, one for each."""
        return self.filter(options__isnull=True)


class SurveyAnswer(models.Model):
    """``options`` are the question → the option chosen, counted from 0; null in an empty place.

    Empty places are made when links are given out, and an answer takes one at random: the order in
    which rows lie in the database tells nothing of the order in which people answered.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    part = models.ForeignKey(CampaignPart, models.PROTECT, related_name="answers")
    options = models.JSONField("ответы", null=True, blank=True)

    objects = SurveyAnswerQuerySet.as_manager()

    class Meta:
        """Russian names."""

        verbose_name = "ответ на анкету"
        verbose_name_plural = "ответы на анкеты"

    def __str__(self) -> str:
        return f"ответ: {self.part}"
