"""One file of an upload: what it is and where its rows went."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.assessment.models.upload import Upload


class UploadedFileQuerySet(models.QuerySet["UploadedFile"]):
    """Files by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Files of the uploads in sight."""
        return self.filter(upload__in=Upload.objects.visible_to(user))


class UploadedFile(models.Model):
    """``content`` is emptied once the file was taken in or refused: protocols hold names of pupils.

    ``said`` is what a person says of a file that does not tell its procedure; ``contents`` and
    ``refusals`` are sentences of the method. Rows of the file = counted + absent + named;
    headings come on top.
    """

    upload = models.ForeignKey(Upload, models.CASCADE, related_name="files")
    position = models.PositiveIntegerField()
    name = models.CharField("имя файла", max_length=200)
    sha256 = models.CharField("сумма файла", max_length=64)
    size = models.PositiveBigIntegerField("размер, байт")
    content = models.FileField(upload_to="uploads/files/%Y", blank=True, max_length=200)
    layout = models.CharField("что это", max_length=300, blank=True)
    said = models.JSONField(default=dict)
    contents = models.JSONField(default=list)
    refusals = models.JSONField(default=list)
    rows_counted = models.PositiveIntegerField(default=0)
    rows_absent = models.PositiveIntegerField(default=0)
    rows_named = models.PositiveIntegerField(default=0)
    rows_of_headings = models.PositiveIntegerField(default=0)

    objects = UploadedFileQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "файл результатов"
        verbose_name_plural = "файлы результатов"
        constraints = (
            models.CheckConstraint(condition=~Q(name=""), name="uploaded_file_has_a_name"),
            models.UniqueConstraint(
                fields=("upload", "position"), name="uploaded_file_stands_once"
            ),
            models.UniqueConstraint(
                fields=("upload", "sha256"), name="uploaded_file_is_given_once"
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def rows(self) -> int:
        """Rows that tell of pupils or of results."""
        return self.rows_counted + self.rows_absent + self.rows_named
