"""One job through the hands of one worker: every way it can end."""

from datetime import timedelta
from threading import Event
from unittest.mock import patch

import pytest
from django.utils import timezone
from tests.office.audit.cast import person
from tests.office.jobs.doing import AtOnce, again, done

from opora_web.audit.actor import SYSTEM
from opora_web.audit.models import JournalEntry
from opora_web.jobs.actions import cancel, enqueue
from opora_web.jobs.models import Job
from opora_web.jobs.worker import work_once

pytestmark = pytest.mark.django_db


def titles():
    return list(JournalEntry.objects.filter(verb="changed").values_list("title", flat=True))


def test_success_keeps_the_result():
    job = done("sample-sum", numbers=[1, 2, 3])
    assert (job.state, job.progress, job.attempts) == ("done", 100, 1)
    assert job.result == {"sentence": "Сумма: 6.", "address": "/zhurnal/"}
    assert job.started_at
    assert job.finished_at
    assert job.worker == ""
    assert str(job) == "Сложение чисел"


def test_what_is_committed_ends_the_job():
    anna = person()
    job = done("sample-write", by=anna, title="дело")
    assert (job.state, job.result) == ("done", {"sentence": "Записано."})
    assert JournalEntry.objects.get(title="дело").actor_id == anna.pk


def test_a_refusal_inside_the_commit_leaves_nothing():
    job = done("sample-write", title="дело", fail=True)
    assert (job.state, job.error) == ("failed", "Записать не вышло.")
    assert titles() == []


def test_a_refusal_is_told_in_its_own_sentences_and_not_tried_again():
    job = done("sample-refusal")
    assert job.state == "failed"
    assert job.error == "В файле нет ни одной школы.\nЗагрузите другой файл."


def test_the_world_is_tried_again_with_a_pause_and_then_given_up(caplog):
    job = done("sample-world")
    assert (job.state, job.attempts, job.error) == ("waiting", 1, "")
    assert job.sentence == "Не получилось с первого раза, скоро попробуем ещё."
    assert timedelta(seconds=3) < job.run_after - timezone.now() < timedelta(seconds=6)
    assert not work_once("worker", Event(), AtOnce())
    again(job)
    assert (job.state, job.attempts) == ("failed", 2)
    assert "хотя пробовали несколько раз" in job.error
    assert "disk is gone" in caplog.text


def test_the_pause_grows():
    job = again(done("sample-database"))
    assert timedelta(seconds=18) < job.run_after - timezone.now() < timedelta(seconds=21)


def test_a_fault_of_the_program_is_logged_and_told_by_number(caplog):
    job = done("sample-fault")
    assert job.state == "failed"
    assert f"номер работы: {job.pk}." in job.error
    assert "ZeroDivisionError" not in job.error
    assert "a fault of the programmer" in caplog.text


def test_a_fault_after_the_commit_does_not_undo_it(caplog):
    job = done("sample-late-fault")
    assert job.state == "done"
    assert titles() == ["записано до ошибки"]
    assert "a fault after the end" in caplog.text


def test_a_kind_that_is_no_more_is_told():
    job = enqueue("sample-sum", by=SYSTEM, numbers=[])
    Job.objects.update(kind="gone")
    work_once("worker", Event(), AtOnce())
    job.refresh_from_db()
    assert job.state == "failed"
    assert "не умеет выполнять такую работу" in job.error


@pytest.mark.parametrize("kind", ["sample-sum", "sample-write"])
def test_a_cancelled_job_ends_at_its_next_step(kind):
    arguments = {"sample-sum": {"numbers": []}, "sample-write": {"title": "дело"}}[kind]
    anna = person()
    job = done(kind, by=anna, before=lambda: cancel(Job.objects.get(), by=anna), **arguments)
    assert job.state == "cancelled"
    assert titles() == []


def test_an_office_that_stops_gives_the_job_back_and_does_not_count_the_attempt():
    stopping = Event()
    job = done("sample-sum", numbers=[], before=stopping.set, stopping=stopping)
    assert (job.state, job.attempts) == ("waiting", 0)
    assert "работа начнётся заново" in job.sentence
    assert again(job).state == "done"


def test_a_commit_stops_too():
    stopping = Event()
    job = done("sample-write", title="дело", before=stopping.set, stopping=stopping)
    assert job.state == "waiting"
    assert titles() == []


def test_cancelled_while_the_world_failed_it_does_not_come_back():
    anna = person()
    job = done("sample-world", by=anna, before=lambda: cancel(Job.objects.get(), by=anna))
    assert job.state == "cancelled"


def test_a_job_given_to_another_is_neither_told_nor_written(caplog):
    def steal():
        Job.objects.update(worker="another")

    for kind, arguments in (
        ("sample-sum", {"numbers": []}),
        ("sample-write", {"title": "дело"}),
        ("sample-refusal", {}),
    ):
        job = done(kind, before=steal, **arguments)
        assert (job.state, job.worker) == ("running", "another")
    assert titles() == []
    assert caplog.text.count("given to another worker") == 3


def test_progress_is_not_written_more_often_than_needed(django_assert_num_queries):
    job = enqueue("sample-sum", by=SYSTEM, numbers=[])
    from opora_web.jobs.transitions import claim
    from opora_web.jobs.work import Work

    work = Work(claim("worker"), Event())
    work.progress(10, "первое")
    with django_assert_num_queries(0):
        for percent in range(11, 99):
            work.progress(percent, "чаще, чем можно прочесть")
    with patch("opora_web.jobs.work.monotonic", return_value=1e12):
        work.progress(99, "последнее")
    job.refresh_from_db()
    assert (job.progress, job.sentence) == (99, "последнее")


def test_nothing_to_do_is_said():
    assert not work_once("worker", Event(), AtOnce())


def test_the_oldest_comes_first():
    first = enqueue("sample-sum", by=SYSTEM, numbers=[1])
    second = enqueue("sample-sum", by=SYSTEM, numbers=[2])
    work_once("worker", Event(), AtOnce())
    assert [Job.objects.get(pk=job.pk).state for job in (first, second)] == ["done", "waiting"]
