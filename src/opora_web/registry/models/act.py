"""Orders, letters and other papers on which decisions rest."""

from functools import reduce
from operator import or_
from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora.language.dates import date_in_words
from opora_web.registry.models.invariants import in_order, only
from opora_web.registry.models.municipality import Municipality
from opora_web.registry.models.own_territory import any_of, own_territory
from opora_web.registry.models.region import Region
from opora_web.ui.text_search import stands_in

_TERRITORIES = ("region", "municipality")


class ActKind(models.TextChoices):
    """What the paper is."""

    ORDER = "order", "приказ"
    INSTRUCTION = "instruction", "распоряжение"
    RESOLUTION = "resolution", "постановление"
    LETTER = "letter", "письмо"
    AGREEMENT = "agreement", "соглашение"
    PROTOCOL = "protocol", "протокол"
    OTHER = "other", "иной документ"


class ActQuerySet(models.QuerySet["Act"]):
    """Acts by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Acts of the own territory and of the region above it.

        A school sees those about itself alone: a letter with a list names other schools.
        """
        own = own_territory(user)
        return self.filter(
            any_of(
                region=own.regions | own.regions_of_municipalities,
                municipality=own.municipalities,
                municipality__region=own.regions,
            )
            | self._about(own.schools)
        )

    def _about(self, schools: frozenset[int]) -> Q:
        """Acts that name one of the schools: by a subquery each, so that an act comes once."""
        if not schools:
            return Q(pk__in=())
        ways = (
            *("names__school", "participations__school"),
            *("successions__predecessor", "successions__successor"),
        )
        acts = self.model.objects
        about = (acts.filter(**{f"{way}__in": schools}).values("pk") for way in ways)
        return reduce(or_, (Q(pk__in=one) for one in about))

    def found_by(self, words: str) -> Self:
        """Acts in whose particulars every word stands in some form."""
        return self.filter(stands_in("search_text", words))

    def newest_first(self) -> Self:
        """By day, the newest first."""
        return self.order_by("-date", "-pk")


class Act(models.Model):
    """``region`` or ``municipality`` says in whose registry the paper stands, not who issued it."""

    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, verbose_name="регион", related_name="acts"
    )
    municipality = models.ForeignKey(
        Municipality,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="муниципалитет",
        related_name="acts",
    )
    kind = models.CharField("вид документа", max_length=20, choices=ActKind.choices)
    issuer = models.CharField("кто издал", max_length=300)
    number = models.CharField("номер", max_length=60, blank=True)
    date = models.DateField("дата")
    valid_until = models.DateField("действует по", null=True, blank=True)
    title = models.CharField("о чём", max_length=500)
    basis_of = models.CharField("основанием чего служит", max_length=500, blank=True)
    file = models.FileField("файл", upload_to="acts/%Y", blank=True, max_length=200)
    search_text = models.TextField(editable=False)
    file_name = models.CharField(max_length=200, blank=True, editable=False)

    objects = ActQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "документ"
        verbose_name_plural = "документы"
        constraints = (
            models.CheckConstraint(
                condition=only("region", _TERRITORIES) | only("municipality", _TERRITORIES),
                name="act_stands_in_one_registry",
            ),
            models.CheckConstraint(condition=Q(kind__in=ActKind.values), name="act_kind_is_known"),
            models.CheckConstraint(
                condition=~Q(issuer="") & ~Q(title=""), name="act_has_an_issuer_and_a_title"
            ),
            models.CheckConstraint(
                condition=in_order("date", "valid_until"), name="act_is_valid_after_its_day"
            ),
            # Two, because an empty key is equal to none: each holds for the rows that have its own.
            models.UniqueConstraint(
                fields=("region", "issuer", "number", "date", "title"),
                name="act_is_registered_once_in_a_region",
            ),
            models.UniqueConstraint(
                fields=("municipality", "issuer", "number", "date", "title"),
                name="act_is_registered_once_in_a_municipality",
            ),
        )

    def __str__(self) -> str:
        number = f" № {self.number}" if self.number else ""
        # «Иной» sets it apart where a kind is chosen; where one paper is named there is no other.
        kind = "документ" if self.kind == ActKind.OTHER else ActKind(self.kind).label
        return f"{kind} от {date_in_words(self.date)}{number}"

    @property
    def territory(self) -> Region | Municipality:
        """In whose registry the paper stands."""
        territory = self.region or self.municipality
        assert territory, "the database keeps no act without a territory"
        return territory

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about the paper belong."""
        return self.territory.journal_territory
