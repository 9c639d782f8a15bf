"""A school in a list, as the paper prints it."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora.domain.received_list import ListPlace
from opora_web.identification.models.school_list import SchoolList
from opora_web.registry.models import School


class ListEntryQuerySet(models.QuerySet["ListEntry"]):
    """Entries by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Entries of the lists in sight."""
        return self.filter(school_list__in=SchoolList.objects.visible_to(user))


class ListEntry(models.Model):
    """``school`` is null until a person said which school of the registry is meant.

    ``category`` is the severity as the paper words it; ``project`` and ``cohort`` are printed
    beside the name and are no part of membership. ``is_left_out`` says that the school was taken
    off a computed list for ``left_out_because``, before the order.
    """

    school_list = models.ForeignKey(SchoolList, models.CASCADE, related_name="entries")
    position = models.PositiveIntegerField()
    place = models.CharField(
        "место", max_length=20, choices=[(one.value, one.russian) for one in ListPlace]
    )
    school = models.ForeignKey(
        School, models.PROTECT, null=True, blank=True, related_name="list_entries"
    )
    printed_name = models.CharField("как напечатано", max_length=300)
    category = models.CharField("категория", max_length=200, blank=True)
    project = models.CharField("проект", max_length=200, blank=True)
    cohort = models.CharField("когорта", max_length=20, blank=True)
    reason = models.TextField("почему в списке", blank=True)
    is_left_out = models.BooleanField(default=False)
    left_out_because = models.CharField("почему исключена", max_length=500, blank=True)

    objects = ListEntryQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "школа списка"
        verbose_name_plural = "школы списков"
        constraints = (
            models.UniqueConstraint(
                fields=("school_list", "position"), name="list_entry_stands_once"
            ),
            models.UniqueConstraint(
                fields=("school_list", "place", "school"), name="list_entry_names_a_school_once"
            ),
            models.CheckConstraint(
                condition=Q(place__in=[one.value for one in ListPlace]) & ~Q(printed_name=""),
                name="list_entry_says_who_and_where",
            ),
            models.CheckConstraint(
                condition=Q(is_left_out=False, left_out_because="")
                | Q(is_left_out=True) & ~Q(left_out_because=""),
                name="list_entry_is_left_out_for_a_reason",
            ),
        )

    def __str__(self) -> str:
        return self.printed_name
