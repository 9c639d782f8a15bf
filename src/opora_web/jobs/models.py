"""The queue and the schedule."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from opora_web.jobs.job_state import FINISHED, JobState


class JobQuerySet(models.QuerySet["Job"]):
    """Jobs, in no order until one is asked for."""

    def visible_to(self, user: Any) -> Self:
        """One's own; what the office does by itself concerns nobody's screen."""
        return self.filter(by_id=user.pk)


class Schedule(models.Model):
    """A job that the office starts by itself: every so many minutes, or once a day."""

    name = models.CharField("название", max_length=100, unique=True)
    kind = models.CharField("вид работы", max_length=100)
    arguments = models.JSONField("что передать", default=dict)
    every_minutes = models.PositiveIntegerField("раз во сколько минут", null=True)
    daily_at = models.TimeField("каждый день в", null=True)
    due_at = models.DateTimeField("следующий раз", db_index=True)

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "расписание"
        verbose_name_plural = "расписания"
        constraints = (
            models.CheckConstraint(
                condition=Q(
                    every_minutes__isnull=False, every_minutes__gte=1, daily_at__isnull=True
                )
                | Q(every_minutes__isnull=True, daily_at__isnull=False),
                name="schedule_is_of_one_sort",
            ),
        )

    def __str__(self) -> str:
        return self.name


class Worker(models.Model):
    """A process that takes jobs, and when it last gave a sign of life, at work or idle."""

    name = models.CharField("название", max_length=100, unique=True)
    seen_at = models.DateTimeField("подавал признаки жизни")

    class Meta:
        """Russian names."""

        verbose_name = "исполнитель фоновых работ"
        verbose_name_plural = "исполнители фоновых работ"

    def __str__(self) -> str:
        return self.name


class Job(models.Model):
    """One piece of background work, from the asking to the end."""

    kind = models.CharField("вид работы", max_length=100)
    title = models.CharField("название", max_length=200)
    arguments = models.JSONField("что передать", default=dict)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="кто попросил", null=True
    )
    schedule = models.ForeignKey(
        Schedule, models.PROTECT, verbose_name="по какому расписанию", null=True
    )
    state = models.CharField(
        "состояние", max_length=10, choices=JobState.choices, default=JobState.WAITING
    )
    progress = models.PositiveSmallIntegerField("сделано, %", default=0)
    sentence = models.CharField("что делается", max_length=500, blank=True)
    result = models.JSONField("итог", null=True)
    error = models.TextField("почему не удалось", blank=True)
    attempts = models.PositiveSmallIntegerField("попыток было", default=0)
    max_attempts = models.PositiveSmallIntegerField("попыток дано", default=1)
    cancel_requested = models.BooleanField("просили отменить", default=False)
    worker = models.CharField("кто выполняет", max_length=100, blank=True)
    heartbeat_at = models.DateTimeField("подавал признаки жизни", null=True)
    run_after = models.DateTimeField("не раньше")
    created_at = models.DateTimeField("поставлена", auto_now_add=True)
    started_at = models.DateTimeField("начата", null=True)
    finished_at = models.DateTimeField("закончена", null=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "фоновая работа"
        verbose_name_plural = "фоновые работы"
        indexes = (models.Index(fields=("state", "run_after"), name="job_queue"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=JobState.values), name="job_is_in_a_known_state"
            ),
            models.CheckConstraint(
                condition=Q(progress__gte=0, progress__lte=100), name="job_progress_is_a_share"
            ),
            models.CheckConstraint(
                condition=(Q(state=JobState.RUNNING, heartbeat_at__isnull=False) & ~Q(worker=""))
                | (~Q(state=JobState.RUNNING) & Q(worker="", heartbeat_at__isnull=True)),
                name="job_that_runs_has_a_worker",
            ),
            models.CheckConstraint(
                condition=Q(state__in=FINISHED, finished_at__isnull=False)
                | (~Q(state__in=FINISHED) & Q(finished_at__isnull=True)),
                name="job_that_ended_knows_when",
            ),
            models.CheckConstraint(
                condition=(Q(state=JobState.FAILED) & ~Q(error=""))
                | (~Q(state=JobState.FAILED) & Q(error="")),
                name="job_that_failed_says_why",
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def is_finished(self) -> bool:
        """Nothing more will happen to it."""
        return self.state in FINISHED


class MadeFileQuerySet(models.QuerySet["MadeFile"]):
    """Files by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those of the own jobs."""
        return self.filter(job__by_id=user.pk)


class MadeFile(models.Model):
    """A file that a job made for whoever asked; ``name`` is what it is called there."""

    job = models.OneToOneField(Job, models.CASCADE, related_name="made_file")
    name = models.CharField("имя файла", max_length=200)
    file = models.FileField(upload_to="lists", max_length=200)

    objects = MadeFileQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "выгруженный список"
        verbose_name_plural = "выгруженные списки"
        constraints = (
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(file=""), name="made_file_is_a_file_with_a_name"
            ),
        )

    def __str__(self) -> str:
        return self.name
