"""Files of results on their way in: read, looked through, taken in by consent, taken back."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.jobs.job_state import JobState
from opora_web.jobs.models import Job
from opora_web.registry.models import OfTerritory, OfTerritoryQuerySet


class UploadState(models.TextChoices):
    """How far an upload has come."""

    READING = "reading", "читается"
    PREVIEW = "preview", "ждёт согласия"
    IMPORTING = "importing", "загружается"
    IMPORTED = "imported", "загружено"
    REVERTED = "reverted", "отменено"
    DISCARDED = "discarded", "отклонено"
    FAILED = "failed", "не прочитано"


class Upload(OfTerritory):
    """Several files that were given together.

    ``reading`` is what the method read of them, as ``outcomes.parquet`` with its problems: what a
    person consents to is what is taken in, whatever becomes of the program meanwhile; ``pupils``
    are the rows it was counted from, without names, ``works`` their counted scores. ``job`` is
    the last background work on the upload. ``skipped`` are files that were given and not taken:
    [{"name": …, "because": phrase, "upload": key or null}]. ``touched_at`` is when a person last
    did something with it, and ``sentence`` says what became of it without one.
    """

    by = models.ForeignKey(User, models.PROTECT, related_name="uploads")
    created_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(
        "состояние", max_length=20, choices=UploadState.choices, default=UploadState.READING
    )
    job = models.ForeignKey(Job, models.SET_NULL, null=True, blank=True, related_name="+")
    reading = models.FileField(upload_to="uploads/readings/%Y", blank=True, max_length=200)
    pupils = models.FileField(upload_to="uploads/pupils/%Y", blank=True, max_length=200)
    works = models.FileField(upload_to="uploads/works/%Y", blank=True, max_length=200)
    skipped = models.JSONField(default=list)
    touched_at = models.DateTimeField(default=timezone.now)
    sentence = models.TextField(blank=True)
    consented_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    consented_at = models.DateTimeField(null=True, blank=True)
    reverted_at = models.DateTimeField(null=True, blank=True)
    reverted_because = models.CharField("почему отменено", max_length=500, blank=True)

    objects = OfTerritoryQuerySet.as_manager()

    class Meta(OfTerritory.Meta):
        """Russian names and what the database itself keeps true."""

        verbose_name = "загрузка результатов"
        verbose_name_plural = "загрузки результатов"
        constraints = (
            *OfTerritory.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state__in=UploadState.values), name="upload_state_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=(UploadState.IMPORTED, UploadState.REVERTED))
                | Q(consented_by__isnull=False, consented_at__isnull=False),
                name="upload_is_taken_in_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(state=UploadState.REVERTED, reverted_at__isnull=False)
                & ~Q(reverted_because="")
                | ~Q(state=UploadState.REVERTED) & Q(reverted_at=None, reverted_because=""),
                name="upload_is_reverted_for_a_reason",
            ),
        )

    def __str__(self) -> str:
        return f"загрузка № {self.pk}"

    @property
    def standing(self) -> UploadState:
        """The state as it is: work that broke off has left the upload where it was before.

        A worker that is killed for good has nobody who could write that down.
        """
        state = UploadState(self.state)
        if self.job is None or self.job.state not in {JobState.FAILED, JobState.CANCELLED}:
            return state
        broken = {
            UploadState.READING: UploadState.FAILED,
            UploadState.IMPORTING: UploadState.PREVIEW,
        }
        return broken.get(state, state)

    @property
    def has_broken_off(self) -> bool:
        """Whether the last work on it did not come to its end."""
        return self.standing != self.state
