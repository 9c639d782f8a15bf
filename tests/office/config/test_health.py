"""The page for whoever watches over the server."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from django.utils.connection import ConnectionProxy

from opora_web.config import health
from opora_web.jobs.models import Worker
from opora_web.jobs.presence import leave, show_life

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _worker(db):
    show_life("worker")


def page_of(client, status):
    answer = client.get("/zdorovie/")
    assert answer.status_code == status
    assert "no-store" in answer["Cache-Control"]
    return answer.content.decode()


def told_to_a_program(client):
    answer = client.get("/zdorovie/", headers={"accept": "application/json"})
    assert "Accept" in answer["Vary"]
    return answer.status_code, answer.json()


def test_all_is_well(client):
    page = page_of(client, 200)
    assert "Всё работает." in page
    assert "выполняются" in page


def test_a_silent_worker_is_told(client):
    silence = timedelta(seconds=settings.JOB_DEAD_AFTER_SECONDS + 1)
    Worker.objects.update(seen_at=timezone.now() - silence)
    page = page_of(client, 503)
    assert "остановлены" in page
    assert "сообщите администратору" in page


def test_a_worker_that_took_its_leave_is_not_waited_for(client):
    leave("worker")
    assert "остановлены" in page_of(client, 503)


def test_a_program_is_told_in_its_own_words(client):
    well = {"well": True, "database": True, "migrations": True, "worker": True}
    assert told_to_a_program(client) == (200, well)
    leave("worker")
    assert told_to_a_program(client) == (503, {**well, "well": False, "worker": False})


def test_a_worker_that_cannot_be_asked_about_is_no_good_sign(client, monkeypatch):
    def unreachable():
        raise OperationalError("connection to 192.0.2.7 failed")

    monkeypatch.setattr(health, "a_worker_lives", unreachable)
    page = page_of(client, 503)
    assert "не удалось проверить" in page
    assert "192.0.2.7" not in page


def test_an_unfinished_update_is_told(client, monkeypatch):
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda *_: [("one", False)])
    assert "не завершено" in page_of(client, 503)


def test_a_silent_database_is_told_without_details(client, monkeypatch):
    class Silent:
        def cursor(self):
            raise OperationalError("connection to 192.0.2.7 failed")

    def no_executor(_):
        raise OperationalError("connection to 192.0.2.7 failed")

    assert isinstance(connection, ConnectionProxy)
    monkeypatch.setattr(health, "connection", Silent())
    monkeypatch.setattr(health, "MigrationExecutor", no_executor)
    page = page_of(client, 503)
    assert "не отвечает" in page
    assert "не удалось проверить" in page
    assert "192.0.2.7" not in page


def test_nothing_is_changed_there(client):
    assert client.post("/zdorovie/").status_code == 405
