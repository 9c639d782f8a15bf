"""A list of schools: received from above, or made here and put in force by an order."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.identification.models.run import Run
from opora_web.registry.models import Act, OfTerritory, OfTerritoryQuerySet
from opora_web.registry.models.own_territory import own


class ListCategory(models.TextChoices):
    """ШНОР and ШНСУ are kept apart everywhere."""

    LOW_RESULTS = "low_results", "ШНОР"
    ADVERSE_CONDITIONS = "adverse_conditions", "ШНСУ"


class ListOrigin(models.TextChoices):
    """Who made the list."""

    FEDERAL = "federal", "федеральный"
    REGIONAL = "regional", "региональный"
    MUNICIPAL = "municipal", "муниципальный"


class ListState(models.TextChoices):
    """How far a list has come. A computed one is «расчётный» until an order puts it in force."""

    DRAFT = "draft", "готовится"
    HEARING = "hearing", "школы извещены"
    IN_FORCE = "in_force", "действует"
    SUPERSEDED = "superseded", "заменён новой редакцией"
    WITHDRAWN = "withdrawn", "отозван"


class SchoolListQuerySet(OfTerritoryQuerySet):
    """Lists by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those of the own territory; a municipality sees the lists of its region as well.

        A school sees its own entry, not the list: the paper names other schools.
        """
        return super().visible_to(user) | self.filter(
            region__in=own(user, "municipality__region")
        ).exclude(state=ListState.DRAFT)


class SchoolList(OfTerritory):
    """``year`` is the one that the list is called by («список на 2023 год»).

    ``act`` is the letter by which a list was received, or the order that put it in force;
    ``run`` and ``reading`` are what a computed list stands on. An amendment is a list of its own
    with the next ``version`` that ``amends`` the earlier one.
    """

    category = models.CharField("вид списка", max_length=20, choices=ListCategory.choices)
    origin = models.CharField("чей список", max_length=20, choices=ListOrigin.choices)
    year = models.PositiveSmallIntegerField("год списка")
    title = models.CharField("название", max_length=300)
    state = models.CharField(
        "состояние", max_length=20, choices=ListState.choices, default=ListState.DRAFT
    )
    act = models.ForeignKey(Act, models.PROTECT, null=True, blank=True, related_name="lists")
    run = models.ForeignKey(Run, models.PROTECT, null=True, blank=True, related_name="lists")
    reading = models.CharField("прочтение", max_length=40, blank=True)
    version = models.PositiveSmallIntegerField("редакция", default=1)
    amends = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="amended_by"
    )
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SchoolListQuerySet.as_manager()

    class Meta(OfTerritory.Meta):
        """Russian names and what the database itself keeps true."""

        verbose_name = "список школ"
        verbose_name_plural = "списки школ"
        constraints = (
            *OfTerritory.Meta.constraints,
            models.CheckConstraint(
                condition=Q(category__in=ListCategory.values)
                & Q(origin__in=ListOrigin.values)
                & Q(state__in=ListState.values),
                name="school_list_is_of_a_known_kind",
            ),
            models.CheckConstraint(
                condition=~Q(state=ListState.IN_FORCE) | Q(act__isnull=False),
                name="school_list_is_in_force_by_an_act",
            ),
            models.CheckConstraint(
                condition=Q(version=1, amends=None) | Q(version__gt=1, amends__isnull=False),
                name="school_list_amends_an_earlier_version",
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def is_computed(self) -> bool:
        """Whether it was made here and not received."""
        return self.run_id is not None
