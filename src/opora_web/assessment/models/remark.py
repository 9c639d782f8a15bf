"""A remark of the method about an upload."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora.domain.problem import Severity
from opora_web.assessment.models.upload import Upload
from opora_web.assessment.models.uploaded_file import UploadedFile


class RemarkQuerySet(models.QuerySet["Remark"]):
    """Remarks by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Remarks about the uploads in sight."""
        return self.filter(upload__in=Upload.objects.visible_to(user))


class Remark(models.Model):
    """A problem of the method as a row; ``key`` is its identifier there."""

    upload = models.ForeignKey(Upload, models.CASCADE, related_name="remarks")
    file = models.ForeignKey(UploadedFile, models.CASCADE, null=True, related_name="remarks")
    key = models.CharField(max_length=100)
    rule = models.CharField(max_length=60)
    severity = models.CharField(
        max_length=10, choices=[(one.value, one.russian) for one in Severity]
    )
    message = models.TextField()
    sheet = models.CharField("лист", max_length=100, blank=True)
    row = models.PositiveIntegerField("строка", null=True)
    column = models.CharField("столбец", max_length=200, blank=True)
    value = models.TextField("значение", blank=True)
    school_name = models.CharField("школа", max_length=300, blank=True)

    objects = RemarkQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "замечание к файлу"
        verbose_name_plural = "замечания к файлам"
        indexes = (models.Index(fields=("upload", "rule")),)
        constraints = (
            models.UniqueConstraint(fields=("upload", "key"), name="remark_is_made_once"),
            models.CheckConstraint(
                condition=Q(severity__in=[one.value for one in Severity]),
                name="remark_severity_is_known",
            ),
        )

    def __str__(self) -> str:
        return self.message
