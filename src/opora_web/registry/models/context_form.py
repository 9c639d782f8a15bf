"""What a school answered in the context form of a year."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora.domain.school_year import SchoolYear
from opora_web.registry.models.school import School

FIRST_YEAR, LAST_YEAR = 2000, 2100


class ContextFormQuerySet(models.QuerySet["ContextForm"]):
    """Forms by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Forms of the schools that the user sees."""
        return self.filter(school__in=School.objects.visible_to(user))


class ContextForm(models.Model):
    """``year`` is the one in which the school year ends.

    ``answers`` are those of ``opora.domain.context_form``: name of the column → number, yes or no,
    name of an option, text, or ``null`` where nothing is known. A row for each answer was
    rejected: a form is read and taken back whole, and it has ninety of them. ``file_name``,
    ``sha256`` and ``place`` say from where every number comes.
    """

    school = models.ForeignKey(School, models.PROTECT, related_name="context_forms")
    year = models.PositiveSmallIntegerField("учебный год")
    answers = models.JSONField("ответы")
    file_name = models.CharField("файл", max_length=200)
    sha256 = models.CharField(max_length=64)
    place = models.CharField("место в файле", max_length=300)

    objects = ContextFormQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "форма контекстных данных"
        verbose_name_plural = "формы контекстных данных"
        constraints = (
            models.UniqueConstraint(
                fields=("school", "year"), name="school_has_one_context_form_a_year"
            ),
            models.CheckConstraint(
                condition=Q(year__range=(FIRST_YEAR, LAST_YEAR)),
                name="context_form_is_of_our_century",
            ),
            models.CheckConstraint(
                condition=~Q(file_name="") & ~Q(sha256="") & ~Q(place=""),
                name="context_form_says_whence_it_is",
            ),
        )

    def __str__(self) -> str:
        return f"{self.school}, {self.school_year}"

    @property
    def school_year(self) -> SchoolYear:
        """The year as the method knows it."""
        return SchoolYear(self.year)

    @property
    def known(self) -> int:
        """How many answers there are."""
        return answers_known(self.answers)


def answers_known(answers: dict[str, Any]) -> int:
    """How many of the answers are not missing."""
    return sum(answer is not None for answer in answers.values())
