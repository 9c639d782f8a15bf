"""One factor of a risk profile: proposed, verified on a visit, answered by the school."""

from fractions import Fraction
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from opora.diagnosis.confidence import Confidence
from opora.diagnosis.significance import Significance
from opora.diagnosis.significance_order import matters
from opora.reference.status import Status
from opora_web.diagnosis.models.risk_profile import RiskProfile

_WORDS = [(one.value, one.russian) for one in Significance]
_CONFIDENCES = [(one.value, one.russian) for one in Confidence]
_STATUSES = [(one.value, one.russian) for one in Status]


class FactorAnswer(models.TextChoices):
    """What the school says of a factor that matters."""

    ACCEPTED = "accepted", "школа принимает"
    DECLINED = "declined", "школа отклоняет"


class FactorOfProfileQuerySet(models.QuerySet["FactorOfProfile"]):
    """Factors by who asks and in their order."""

    def visible_to(self, user: Any) -> Self:
        """Those of the profiles in sight."""
        return self.filter(profile__in=RiskProfile.objects.visible_to(user))

    def in_order(self) -> Self:
        """In the order of the catalogue."""
        return self.order_by("position", "pk")


class FactorOfProfile(models.Model):
    """``title`` and ``name_status`` are those of the catalogue on the day of the draft.

    The risks are exact shares as text, empty where that way says nothing; ``evidences`` keep what
    they were taken of, sources included. ``verified`` is empty until a visit.
    """

    profile = models.ForeignKey(RiskProfile, models.PROTECT, related_name="factors")
    position = models.PositiveSmallIntegerField()
    factor_id = models.CharField(max_length=60)
    title = models.CharField("фактор", max_length=300)
    name_status = models.CharField("название", max_length=20, choices=_STATUSES)
    proposed = models.CharField("предложенная значимость", max_length=20, choices=_WORDS)
    indicator_risk = models.CharField("риск по показателям", max_length=40, blank=True)
    questionnaire_risk = models.CharField("риск по анкетам", max_length=40, blank=True)
    confidence = models.CharField("уверенность", max_length=20, choices=_CONFIDENCES)
    confidence_reasons = models.JSONField(default=list, blank=True)
    contradiction = models.CharField("противоречие", max_length=500, blank=True)
    evidences = models.JSONField(default=list, blank=True)
    verified = models.CharField("по итогам визита", max_length=20, choices=_WORDS, blank=True)
    verified_because = models.CharField("почему так", max_length=1000, blank=True)
    answer = models.CharField(
        "ответ школы", max_length=20, choices=FactorAnswer.choices, blank=True
    )
    answer_because = models.CharField("почему школа так ответила", max_length=1000, blank=True)

    objects = FactorOfProfileQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "фактор рискового профиля"
        verbose_name_plural = "факторы рисковых профилей"
        constraints = (
            models.UniqueConstraint(
                fields=("profile", "factor_id"), name="factor_stands_once_in_a_profile"
            ),
            models.UniqueConstraint(
                fields=("profile", "position"), name="factor_has_a_place_in_a_profile"
            ),
            models.CheckConstraint(
                condition=Q(proposed__in=[word for word, _ in _WORDS])
                & Q(verified__in=["", *(word for word, _ in _WORDS)]),
                name="factor_significance_is_known",
            ),
            models.CheckConstraint(
                condition=Q(verified="") | Q(verified=F("proposed")) | ~Q(verified_because=""),
                name="factor_is_changed_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(answer__in=["", *FactorAnswer.values])
                & (~Q(answer=FactorAnswer.DECLINED) | ~Q(answer_because="")),
                name="factor_is_declined_for_a_reason",
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def final(self) -> Significance:
        """What the curator found on the visit; before it what was proposed."""
        return Significance(self.verified or self.proposed)

    @property
    def needs_an_answer(self) -> bool:
        """Whether the school accepts or declines it: high and medium ones."""
        return matters(self.final)

    @property
    def is_changed(self) -> bool:
        """Whether the visit found otherwise than was proposed."""
        return bool(self.verified) and self.verified != self.proposed

    @property
    def indicators(self) -> Fraction | None:
        """Risk by the indicators, ``None`` where they say nothing."""
        return Fraction(self.indicator_risk) if self.indicator_risk else None

    @property
    def questionnaires(self) -> Fraction | None:
        """Risk by the questionnaires, ``None`` where they say nothing."""
        return Fraction(self.questionnaire_risk) if self.questionnaire_risk else None
