"""Asking for work, cancelling it, putting it on the schedule."""

from datetime import UTC, datetime, time

import pytest
from django.db import IntegrityError, transaction
from tests.office.audit.cast import person
from tests.office.jobs.doing import done

from opora.domain.errors import OporaError
from opora_web.audit.actor import SYSTEM
from opora_web.audit.models import JournalEntry
from opora_web.jobs.actions import cancel, enqueue, repeat
from opora_web.jobs.job_state import JobState
from opora_web.jobs.kinds import job as register
from opora_web.jobs.models import Job, Schedule
from opora_web.ui.refused import Refused

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_what_a_person_asks_for_is_in_the_journal():
    anna = person()
    job = enqueue("sample-sum", by=anna, numbers=[1])
    entry = JournalEntry.objects.get()
    assert (entry.verb, entry.title, entry.object_id) == ("enqueued", job.title, str(job.pk))
    assert (job.by, job.state, job.max_attempts) == (anna, "waiting", 3)


def test_what_the_office_asks_itself_for_is_not():
    assert enqueue("sample-sum", by=SYSTEM, numbers=[1]).by is None
    assert not JournalEntry.objects.exists()


def test_an_unknown_kind_is_refused_at_once():
    with pytest.raises(OporaError, match="не умеет"):
        enqueue("no-such-kind", by=SYSTEM)


def test_a_name_is_of_one_kind():
    with pytest.raises(AssertionError, match="two kinds"):
        register("sample-sum", title="Второе сложение")(lambda _work: None)


def test_a_waiting_job_is_cancelled_at_once():
    anna = person()
    job = cancel(enqueue("sample-sum", by=anna, numbers=[1]), by=anna)
    assert job.state == "cancelled"
    assert job.finished_at
    assert JournalEntry.objects.filter(verb="cancelled").exists()


def test_what_is_over_is_not_cancelled():
    anna = person()
    with pytest.raises(Refused, match="«Сложение чисел» уже закончена"):
        cancel(done("sample-sum", by=anna, numbers=[]), by=anna)


@pytest.mark.parametrize(
    "values",
    [
        {"state": "unheard"},
        {"progress": 101},
        {"state": JobState.RUNNING},
        {"worker": "worker"},
        {"state": JobState.DONE},
        {"state": JobState.FAILED, "finished_at": NOON},
        {"error": "без причины"},
        {"finished_at": NOON},
    ],
)
def test_the_database_keeps_a_job_whole(values):
    enqueue("sample-sum", by=SYSTEM, numbers=[1])
    with pytest.raises(IntegrityError), transaction.atomic():
        Job.objects.update(**values)


def test_the_schedule_is_said_once_and_changed_when_said_otherwise():
    def say(**when):
        return repeat("суммы", "sample-sum", by=SYSTEM, now=NOON, **when, numbers=[1])

    first = say(every_minutes=5)
    assert first.due_at == datetime(2026, 3, 2, 9, 5, tzinfo=UTC)
    assert say(every_minutes=5) == first
    changed = say(daily_at=time(3, 30))
    assert (changed.pk, changed.every_minutes) == (first.pk, None)
    assert [entry.verb for entry in JournalEntry.objects.order_by("number")] == [
        "created",
        "changed",
    ]
    assert str(changed) == "суммы"


@pytest.mark.parametrize("when", [{}, {"every_minutes": 5, "daily_at": time(3)}])
def test_a_line_of_the_schedule_is_of_one_sort(when):
    from opora_web.jobs.recurrence import next_time

    schedule = Schedule(name="и так и так", kind="sample-sum", due_at=NOON, **when)
    if not when:
        with pytest.raises(AssertionError):
            next_time(schedule, NOON)
    with pytest.raises(IntegrityError), transaction.atomic():
        schedule.save()
