"""The page for whoever watches over the server."""

import pytest
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.connection import ConnectionProxy

from opora_web.config import health

pytestmark = pytest.mark.django_db


def page_of(client, status):
    answer = client.get("/zdorovie/")
    assert answer.status_code == status
    assert "no-store" in answer["Cache-Control"]
    return answer.content.decode()


def alive():
    return True


def dead():
    return False


def unreachable():
    raise OperationalError


def test_all_is_well(client):
    page = page_of(client, 200)
    assert "Всё работает." in page
    assert "не проверяются" in page


def test_a_living_worker_is_seen(client, settings):
    settings.WORKER_IS_ALIVE = "tests.office.config.test_health.alive"
    assert "выполняются" in page_of(client, 200)


@pytest.mark.parametrize(
    ("worker", "told"), [("dead", "остановлены"), ("unreachable", "не удалось проверить")]
)
def test_a_dead_worker_is_told(client, settings, worker, told):
    settings.WORKER_IS_ALIVE = f"tests.office.config.test_health.{worker}"
    page = page_of(client, 503)
    assert told in page
    assert "сообщите администратору" in page


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
