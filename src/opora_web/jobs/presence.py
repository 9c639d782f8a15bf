"""Which workers live: a row for each, renewed at work and when idle, gone with a polite end."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from opora_web.jobs.models import Worker


def show_life(name: str) -> None:
    """The worker of this name is there; those that fell silent long ago are not."""
    Worker.objects.filter(seen_at__lt=_long_ago()).delete()
    Worker.objects.update_or_create(name=name, defaults={"seen_at": timezone.now()})


def leave(name: str) -> None:
    """The worker of this name stops of its own will: nobody has to wait for its silence."""
    Worker.objects.filter(name=name).delete()


def a_worker_lives() -> bool:
    """Will what waits be done? A worker killed just now passes for a living one for a minute."""
    return Worker.objects.filter(seen_at__gte=_long_ago()).exists()


def _long_ago() -> datetime:
    return timezone.now() - timedelta(seconds=settings.JOB_DEAD_AFTER_SECONDS)
