"""A list of schools: received from above, or made here and put in force by an order."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.identification.models.run import Run
from opora_web.registry.models import Act, OfTerritory, OfTerritoryQuerySet
from opora_web.registry.models.own_territory import own_territory


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


# What was not made here came with a letter.
_RECEIVED = Q(run=None, index_id="")


class SchoolListQuerySet(OfTerritoryQuerySet):
    """Lists by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those of the own territory; a municipality sees what its region made known, too.

        A school sees its own entry, not the list: the paper names other schools.
        """
        return self.seen_whole_by(user) | self.told_to(user)

    def seen_whole_by(self, user: Any) -> Self:
        """Those of the own territory: what stands in them is about schools in sight."""
        return super().visible_to(user)

    def told_to(self, user: Any) -> Self:
        """Those that the region of the own municipality made known."""
        regions = own_territory(user).regions_of_municipalities
        return self.filter(region__in=regions, told_at__isnull=False)

    def received(self) -> Self:
        """Those that came with a letter."""
        return self.filter(_RECEIVED)

    def standing(self) -> Self:
        """Without those that were taken back."""
        return self.exclude(state=ListState.WITHDRAWN)

    def in_order(self) -> Self:
        """By year, the newest first, then by name and version."""
        return self.order_by("-year", "title", "-version", "pk")


class SchoolList(OfTerritory):
    """``year`` is the one that the list is called by («список на 2023 год»).

    ``act`` is the letter by which a list was received, or the order that put it in force,
    ``other_acts`` what else belongs to it: the federal letter behind a regional one;
    ``run`` and ``reading``, or ``index_id`` for an index of conditions, are what a computed list
    stands on; ``index_data`` keeps what the index said of every school. ``told_at`` is when
    schools were told of it, ``objections_until`` the last day on which they object. An amendment
    is a list of its own with the next ``version`` that ``amends`` the earlier one for
    ``amended_because``.
    """

    category = models.CharField("вид списка", max_length=20, choices=ListCategory.choices)
    origin = models.CharField("чей список", max_length=20, choices=ListOrigin.choices)
    year = models.PositiveSmallIntegerField("год списка")
    title = models.CharField("название", max_length=300)
    state = models.CharField(
        "состояние", max_length=20, choices=ListState.choices, default=ListState.DRAFT
    )
    act = models.ForeignKey(Act, models.PROTECT, null=True, blank=True, related_name="lists")
    other_acts = models.ManyToManyField(Act, blank=True, related_name="+")
    run = models.ForeignKey(Run, models.PROTECT, null=True, blank=True, related_name="lists")
    reading = models.CharField("прочтение", max_length=40, blank=True)
    index_id = models.CharField("индекс условий", max_length=60, blank=True)
    index_data = models.JSONField(default=dict, blank=True)
    file_name = models.CharField("имя файла", max_length=200, blank=True)
    file_sha256 = models.CharField("сумма файла", max_length=64, blank=True)
    version = models.PositiveSmallIntegerField("редакция", default=1)
    amends = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="amendments"
    )
    amended_because = models.CharField("что изменено и почему", max_length=500, blank=True)
    told_at = models.DateTimeField("школы извещены", null=True, blank=True)
    objections_until = models.DateField("возражения по", null=True, blank=True)
    withdrawn_because = models.CharField("почему отозван", max_length=500, blank=True)
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
                condition=Q(version=1, amends=None, amended_because="")
                | Q(version__gt=1, amends__isnull=False) & ~Q(amended_because=""),
                name="school_list_amends_an_earlier_version",
            ),
            models.CheckConstraint(
                condition=_RECEIVED & ~Q(origin=ListOrigin.MUNICIPAL) & Q(act__isnull=False)
                | ~_RECEIVED & Q(origin=ListOrigin.MUNICIPAL, municipality__isnull=False)
                | ~_RECEIVED & Q(origin=ListOrigin.REGIONAL, region__isnull=False),
                name="school_list_is_received_or_made_where_it_belongs",
            ),
            models.CheckConstraint(
                condition=Q(run=None, reading="")
                | Q(run__isnull=False, index_id="") & ~Q(reading=""),
                name="school_list_stands_on_one_reading_or_index",
            ),
            models.CheckConstraint(
                condition=Q(told_at=None, objections_until=None)
                & ~Q(state__in=(ListState.HEARING, ListState.IN_FORCE))
                | Q(told_at__isnull=False, objections_until__isnull=False)
                & ~Q(state=ListState.DRAFT),
                name="school_list_is_told_to_schools_with_a_deadline",
            ),
            models.CheckConstraint(
                condition=~Q(state=ListState.WITHDRAWN) & Q(withdrawn_because="")
                | Q(state=ListState.WITHDRAWN) & ~Q(withdrawn_because=""),
                name="school_list_is_withdrawn_for_a_reason",
            ),
            models.UniqueConstraint(
                fields=("amends",),
                condition=~Q(state=ListState.WITHDRAWN),
                name="school_list_is_amended_once",
            ),
            # Two, because an empty key is equal to none: each holds for the rows that have its own.
            models.UniqueConstraint(
                fields=("municipality", "act", "category", "origin", "year"),
                condition=_RECEIVED & Q(state=ListState.IN_FORCE),
                name="a_letter_gives_a_municipality_a_list_once",
            ),
            models.UniqueConstraint(
                fields=("region", "act", "category", "origin", "year"),
                condition=_RECEIVED & Q(state=ListState.IN_FORCE),
                name="a_letter_gives_a_region_a_list_once",
            ),
            models.UniqueConstraint(
                fields=("municipality", "category", "year"),
                condition=Q(origin=ListOrigin.MUNICIPAL, state=ListState.IN_FORCE),
                name="one_municipal_list_is_in_force",
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def is_computed(self) -> bool:
        """Whether it was made here and not received."""
        return self.run_id is not None or bool(self.index_id)
