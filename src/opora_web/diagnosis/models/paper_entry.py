"""What was counted from paper sheets."""

from django.db import models
from django.db.models import Q

from opora.diagnosis.paper_counts import PaperCounts
from opora_web.diagnosis.models.campaign_part import CampaignPart


class PaperEntry(models.Model):
    """``counts`` are the question → sheets with each option; ``left_out``, sheets without one."""

    part = models.OneToOneField(CampaignPart, models.PROTECT, related_name="paper")
    sheets = models.PositiveIntegerField("собрано анкет")
    counts = models.JSONField("числа")
    left_out = models.JSONField("без ответа")

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "числа бумажных анкет"
        verbose_name_plural = "числа бумажных анкет"
        constraints = (
            models.CheckConstraint(condition=Q(sheets__gt=0), name="paper_entry_has_a_sheet"),
        )

    def __str__(self) -> str:
        return f"бумажные анкеты: {self.part}"

    @property
    def counted(self) -> PaperCounts:
        """The counts as the method knows them."""
        counts = {name: tuple(options) for name, options in self.counts.items()}
        return PaperCounts(self.sheets, counts)
