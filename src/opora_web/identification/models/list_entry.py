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
        """Entries of the lists in sight; of one that the region computed, the own schools alone.

        A letter names all its schools to whoever gets it, a reckoning tells figures of them.
        """
        told = SchoolList.objects.told_to(user)
        return self.filter(
            Q(school_list__in=SchoolList.objects.seen_whole_by(user))
            | Q(school_list__in=told.received())
            | Q(school_list__in=told, school__in=School.objects.visible_to(user))
        )

    def waiting(self) -> Self:
        """Those of which nobody said yet which school is meant."""
        return self.filter(school=None, is_unknown=False)

    def that_count(self) -> Self:
        """Those that stand in the list: not left out of it."""
        return self.filter(is_left_out=False)


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
    is_unknown = models.BooleanField("школы нет в реестре", default=False)
    printed_name = models.CharField("как напечатано", max_length=300)
    printed_municipality = models.CharField("муниципалитет в письме", max_length=200, blank=True)
    printed_code = models.CharField("код в письме", max_length=60, blank=True)
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
            models.CheckConstraint(
                condition=Q(school=None) | Q(is_unknown=False),
                name="list_entry_of_an_unknown_school_has_none",
            ),
        )

    def __str__(self) -> str:
        return self.printed_name

    @property
    def name(self) -> str:
        """The school as the registry calls it, else as it is printed."""
        return self.school.name if self.school else self.printed_name

    @property
    def is_waiting(self) -> bool:
        """Whether a person still has to say which school is meant."""
        return self.school_id is None and not self.is_unknown
