"""A school as it is today; what it was called and by what codes stands in tables of its own."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from opora_web.registry.models.invariants import in_order
from opora_web.registry.models.municipality import Municipality
from opora_web.registry.models.own_territory import any_of, own_territory
from opora_web.registry.sort_key import LONGEST_KEY
from opora_web.ui.once_a_request import forget
from opora_web.ui.text_search import stands_in


class SchoolStatus(models.TextChoices):
    """Whether there is such a school today."""

    WORKING = "working", "работает"
    CLOSED = "closed", "закрыта"
    REORGANISED = "reorganised", "реорганизована"


class SchoolKind(models.TextChoices):
    """The kinds that rules of identification may leave out, and the usual one."""

    GENERAL = "general", "общеобразовательная"
    EVENING = "evening", "вечерняя"
    CORRECTIONAL = "correctional", "коррекционная"
    PENAL = "penal", "при колонии"


class SchoolQuerySet(models.QuerySet["School"]):
    """Schools by who asks and by what is asked."""

    def visible_to(self, user: Any) -> Self:
        """Those of the own region, of the own municipality, and the own ones."""
        own = own_territory(user)
        return self.filter(
            any_of(
                pk=own.schools,
                municipality=own.municipalities,
                municipality__region=own.regions,
            )
        )

    def standing(self) -> Self:
        """Without the records that were found to be second ones of a school."""
        return self.filter(merged_into=None)

    def found_by(self, words: str) -> Self:
        """Schools in whose names and codes every word stands in some form."""
        return self.filter(stands_in("search_text", words))

    def in_order(self) -> Self:
        """By name, then by number of record."""
        return self.order_by("sort_key", "pk")


class School(models.Model):
    """``name``, ``search_text`` and ``sort_key`` follow the tables of names and codes.

    They are kept here because every list of every stage shows, seeks and orders schools.
    ``merged_into`` marks a second record of one school: nothing is moved, so it can be undone.
    """

    municipality = models.ForeignKey(
        Municipality, models.PROTECT, verbose_name="муниципалитет", related_name="schools"
    )
    name = models.CharField("название", max_length=300)
    kind = models.CharField(
        "вид", max_length=20, choices=SchoolKind.choices, default=SchoolKind.GENERAL
    )
    status = models.CharField(
        "состояние", max_length=20, choices=SchoolStatus.choices, default=SchoolStatus.WORKING
    )
    opened_on = models.DateField("открыта", null=True, blank=True)
    closed_on = models.DateField("прекратила работу", null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="duplicates"
    )
    search_text = models.TextField(editable=False)
    sort_key = models.CharField(max_length=LONGEST_KEY, editable=False)

    objects = SchoolQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "школа"
        verbose_name_plural = "школы"
        indexes = (models.Index(fields=("municipality", "sort_key")),)
        constraints = (
            models.CheckConstraint(condition=~Q(name=""), name="school_has_a_name"),
            models.CheckConstraint(
                condition=Q(kind__in=SchoolKind.values), name="school_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(status=SchoolStatus.WORKING, closed_on=None)
                | Q(
                    status__in=(SchoolStatus.CLOSED, SchoolStatus.REORGANISED),
                    closed_on__isnull=False,
                ),
                name="school_works_exactly_while_it_has_no_last_day",
            ),
            models.CheckConstraint(
                condition=in_order("opened_on", "closed_on"), name="school_opens_before_it_closes"
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("pk")),
                name="school_is_no_second_record_of_itself",
            ),
        )

    def __str__(self) -> str:
        return self.name

    def save(self, **options: Any) -> None:
        """Store it; whoever asks again within the request hears of it: records are joined here."""
        super().save(**options)
        forget()

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about the school belong."""
        return f"{self.municipality.journal_territory}{self.pk}/"

    @property
    def works(self) -> bool:
        """Whether there is such a school today."""
        return self.status == SchoolStatus.WORKING
