"""What a school is and was called, officially and in papers."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.registry.models.act import Act
from opora_web.registry.models.invariants import in_order
from opora_web.registry.models.school import School


class NameUse(models.TextChoices):
    """Whether the school bears the name or is only called so somewhere."""

    OFFICIAL = "official", "название"
    SPELLING = "spelling", "как напечатано"


class SchoolNameQuerySet(models.QuerySet["SchoolName"]):
    """Names by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Names of the schools that the user sees."""
        return self.filter(school__in=School.objects.visible_to(user))

    def current(self) -> Self:
        """Names that schools bear today."""
        return self.filter(use=NameUse.OFFICIAL, until=None)


class SchoolName(models.Model):
    """``printed_in`` says in which paper a name stands so; ``key`` is the name as compared."""

    school = models.ForeignKey(School, models.PROTECT, related_name="names")
    name = models.CharField("название", max_length=300)
    key = models.CharField(max_length=300, db_index=True, editable=False)
    use = models.CharField(max_length=20, choices=NameUse.choices, default=NameUse.OFFICIAL)
    since = models.DateField("с какого дня", null=True, blank=True)
    until = models.DateField("по какой день", null=True, blank=True)
    printed_in = models.CharField("где так напечатано", max_length=300, blank=True)
    act = models.ForeignKey(Act, models.PROTECT, null=True, blank=True, related_name="names")

    objects = SchoolNameQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "название школы"
        verbose_name_plural = "названия школ"
        constraints = (
            models.CheckConstraint(condition=~Q(name=""), name="school_name_is_not_empty"),
            models.CheckConstraint(
                condition=Q(use__in=NameUse.values), name="school_name_use_is_known"
            ),
            models.CheckConstraint(
                condition=in_order("since", "until"), name="school_name_begins_before_it_ends"
            ),
            models.UniqueConstraint(
                fields=("school",),
                condition=Q(use=NameUse.OFFICIAL, until=None),
                name="school_bears_one_name",
            ),
            models.UniqueConstraint(
                fields=("school", "name"),
                condition=Q(use=NameUse.SPELLING),
                name="school_spelling_is_kept_once",
            ),
        )

    def __str__(self) -> str:
        return self.name
