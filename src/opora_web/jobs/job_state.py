"""How far a job is."""

from django.db import models


class JobState(models.TextChoices):
    """Waiting → running → one of the three ends; a broken run goes back to waiting."""

    WAITING = "waiting", "ждёт очереди"
    RUNNING = "running", "выполняется"
    DONE = "done", "готово"
    FAILED = "failed", "не удалось"
    CANCELLED = "cancelled", "отменено"


FINISHED = (JobState.DONE, JobState.FAILED, JobState.CANCELLED)
