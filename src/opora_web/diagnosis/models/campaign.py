"""A survey of schools: which questionnaires, from when to when."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora.domain.school_year import SchoolYear
from opora_web.registry.models import Municipality
from opora_web.registry.models.invariants import in_order
from opora_web.registry.models.own_territory import any_of, own_territory
from opora_web.ui.text_search import stands_in


class CampaignState(models.TextChoices):
    """A person opens and closes it; the days bound when an answer is taken."""

    PLANNED = "planned", "готовится"
    OPEN = "open", "идёт"
    CLOSED = "closed", "закрыт"


class CampaignQuerySet(models.QuerySet["Campaign"]):
    """Surveys by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those of the own territory; a school sees those that it takes part in."""
        own = own_territory(user)
        of_school = self.model.objects.filter(any_of(parts__school=own.schools))
        return self.filter(
            any_of(municipality=own.municipalities, municipality__region=own.regions)
            | Q(pk__in=of_school.values("pk"))
        )

    def found_by(self, words: str) -> Self:
        """Surveys in whose title every word stands in some form."""
        return self.filter(stands_in("search_text", words))

    def newest_first(self) -> Self:
        """By the last day, the latest first."""
        return self.order_by("-closes_on", "-pk")


class Campaign(models.Model):
    """``year`` is the closing one of the school year that the answers are about.

    Both days are included. Nothing is told of the answers until it is closed: whoever looks before
    and after one answer would know it.
    """

    municipality = models.ForeignKey(
        Municipality, models.PROTECT, verbose_name="муниципалитет", related_name="campaigns"
    )
    title = models.CharField("название", max_length=200)
    year = models.PositiveSmallIntegerField("учебный год")
    opens_on = models.DateField("первый день")
    closes_on = models.DateField("последний день")
    state = models.CharField(
        "состояние",
        max_length=20,
        choices=CampaignState.choices,
        default=CampaignState.PLANNED,
    )
    search_text = models.TextField(editable=False)

    objects = CampaignQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "опрос"
        verbose_name_plural = "опросы"
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=CampaignState.values) & ~Q(title=""),
                name="campaign_says_what_it_is",
            ),
            models.CheckConstraint(
                condition=in_order("opens_on", "closes_on"), name="campaign_opens_before_it_closes"
            ),
            models.UniqueConstraint(
                fields=("municipality", "year", "title"), name="campaign_title_is_unique_in_a_year"
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.municipality.journal_territory

    @property
    def school_year(self) -> SchoolYear:
        """The year as the method knows it."""
        return SchoolYear(self.year)

    @property
    def is_planned(self) -> bool:
        """Whether it has not begun."""
        return self.state == CampaignState.PLANNED

    @property
    def is_closed(self) -> bool:
        """Whether its results may be told."""
        return self.state == CampaignState.CLOSED

    def takes_answers(self, today: date) -> bool:
        """Whether an answer of the day is taken."""
        return self.state == CampaignState.OPEN and self.opens_on <= today <= self.closes_on
