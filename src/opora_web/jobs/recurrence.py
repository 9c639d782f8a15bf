"""When a line of the schedule comes next."""

from datetime import datetime, timedelta

from django.utils import timezone

from opora_web.jobs.models import Schedule


def next_time(schedule: Schedule, now: datetime) -> datetime:
    """The nearest moment after `now`; times missed while the office slept are not made up for.

    A time of day is that of the office's time zone, also where clocks are put forward.
    """
    if schedule.every_minutes is not None:
        return now + timedelta(minutes=schedule.every_minutes)
    assert schedule.daily_at is not None, "the database keeps a schedule of one sort"
    local = timezone.localtime(now)
    today = _at(local, schedule, days=0)
    return today if today > now else _at(local, schedule, days=1)


def _at(local: datetime, schedule: Schedule, *, days: int) -> datetime:
    assert schedule.daily_at is not None, "only a daily schedule has a time of day"
    day = local.date() + timedelta(days=days)
    return datetime.combine(day, schedule.daily_at, tzinfo=local.tzinfo)
