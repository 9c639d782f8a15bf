"""One file of schools on its way into the registry: preview, consent, undoing."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.registry.models.municipality import Municipality
from opora_web.registry.models.school import School


class ImportState(models.TextChoices):
    """How far an import has come."""

    PREVIEW = "preview", "ждёт согласия"
    APPLIED = "applied", "загружен"
    UNDONE = "undone", "отменён"


class RowState(models.TextChoices):
    """What a row says against the registry."""

    NEW = "new", "новая школа"
    CHANGED = "changed", "изменение"
    SAME = "same", "без изменений"
    DOUBTFUL = "doubtful", "нужно решение"
    REFUSED = "refused", "не будет загружена"


class RowDecision(models.TextChoices):
    """What a person decided about a doubtful row."""

    SAME_SCHOOL = "same_school", "это та же школа, так её тоже пишут"
    RENAMED = "renamed", "это та же школа, у неё новое название"
    NEW_SCHOOL = "new_school", "это другая, новая школа"
    SKIP = "skip", "не загружать"


class SchoolImportQuerySet(models.QuerySet["SchoolImport"]):
    """Imports by who asks."""

    def visible_to(self, user: Any) -> Self:
        """The own ones: what is being looked through is nobody else's yet."""
        return self.filter(by_id=user.pk)


class SchoolImport(models.Model):
    """The file itself is not kept: columns that nobody asked for may hold names of people.

    ``year`` is the school year of context forms, by its end; ``None`` for a list of schools.
    """

    by = models.ForeignKey(User, models.PROTECT, related_name="school_imports")
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    state = models.CharField(
        max_length=20, choices=ImportState.choices, default=ImportState.PREVIEW
    )
    year = models.PositiveSmallIntegerField("учебный год", null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SchoolImportQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "загрузка школ"
        verbose_name_plural = "загрузки школ"
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=ImportState.values), name="school_import_state_is_known"
            ),
        )

    def __str__(self) -> str:
        return self.file_name


class ImportRowQuerySet(models.QuerySet["ImportRow"]):
    """Rows by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Rows of the own imports."""
        return self.filter(school_import__by_id=user.pk)


class ImportRow(models.Model):
    """A row of the file, what it means for the registry, and what undoing it needs.

    ``cells`` are the known columns alone; ``answers`` those of a context form; ``changes`` say
    what becomes of the school, field → [before, after]; ``school`` is the one that was found, or
    that the row made; ``undo`` what was made of it, by keys.
    """

    school_import = models.ForeignKey(SchoolImport, models.CASCADE, related_name="rows")
    position = models.PositiveIntegerField()
    place = models.CharField(max_length=300)
    cells = models.JSONField()
    answers = models.JSONField(default=dict)
    state = models.CharField(max_length=20, choices=RowState.choices)
    sentence = models.TextField(blank=True)
    municipality = models.ForeignKey(Municipality, models.PROTECT, null=True)
    school = models.ForeignKey(
        School, models.SET_NULL, null=True, blank=True, related_name="import_rows"
    )
    found_by_code = models.BooleanField(default=False)
    changes = models.JSONField(default=dict)
    undo = models.JSONField(default=dict)
    decision = models.CharField(max_length=20, choices=RowDecision.choices, blank=True)

    objects = ImportRowQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "строка загрузки"
        verbose_name_plural = "строки загрузок"
        constraints = (
            models.UniqueConstraint(
                fields=("school_import", "position"), name="import_row_stands_once"
            ),
            models.CheckConstraint(
                condition=Q(decision="") | Q(state=RowState.DOUBTFUL),
                name="import_row_is_decided_only_in_doubt",
            ),
        )

    def __str__(self) -> str:
        return self.place
