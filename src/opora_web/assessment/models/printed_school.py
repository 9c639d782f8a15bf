"""A school as the files of an upload name it, and which school of the registry that is."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.assessment.models.upload import Upload
from opora_web.registry.models import School


class PrintedSchoolQuerySet(models.QuerySet["PrintedSchool"]):
    """Printed schools by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those of the uploads in sight."""
        return self.filter(upload__in=Upload.objects.visible_to(user))


class PrintedSchool(models.Model):
    """``code`` is the method's, provisional where the file gives none.

    ``found_by`` says in a phrase how ``school`` was found; ``proposals`` are what may be meant:
    [{"school": key, "reason": phrase}]. ``is_left_out`` says that a person decided to take nothing
    in for this name.
    """

    upload = models.ForeignKey(Upload, models.CASCADE, related_name="printed_schools")
    code = models.CharField(max_length=400)
    name = models.CharField("как напечатано", max_length=300)
    municipality_name = models.CharField("муниципалитет", max_length=300, blank=True)
    results = models.PositiveIntegerField("результатов", default=0)
    school = models.ForeignKey(School, models.PROTECT, null=True, blank=True, related_name="+")
    found_by = models.CharField(max_length=300, blank=True)
    proposals = models.JSONField(default=list)
    is_left_out = models.BooleanField(default=False)

    objects = PrintedSchoolQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "школа в файле"
        verbose_name_plural = "школы в файлах"
        constraints = (
            models.UniqueConstraint(fields=("upload", "code"), name="printed_school_stands_once"),
            models.CheckConstraint(
                condition=Q(school=None) | Q(is_left_out=False),
                name="printed_school_is_known_or_left_out",
            ),
        )

    def __str__(self) -> str:
        return self.name
