"""The links by which people answer, none of them readable."""

from django.db import models

from opora_web.diagnosis.models.campaign_part import CampaignPart


class SurveyCode(models.Model):
    """``digest`` is all that is kept of a code; when a survey closes every code counts as used.

    No time and no key to an answer: see docs/adr/0020.
    """

    part = models.ForeignKey(CampaignPart, models.PROTECT, related_name="codes")
    digest = models.CharField(max_length=64, unique=True)
    used = models.BooleanField("по ней ответили", default=False)

    class Meta:
        """Russian names."""

        verbose_name = "ссылка опроса"
        verbose_name_plural = "ссылки опросов"

    def __str__(self) -> str:
        return f"ссылка опроса: {self.part}"
