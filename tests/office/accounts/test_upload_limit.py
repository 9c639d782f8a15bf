"""Forms with files are counted by person; the page of patience asks for five minutes."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from opora_web.accounts import rate_limit
from opora_web.accounts.rate_limit import within_limit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _limit_of_two(settings):
    settings.UPLOADS_IN_FIVE_MINUTES = 2


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    """A clock that stands still until it is set."""
    now = [300 * 300]
    monkeypatch.setattr(rate_limit, "time", lambda: now[0])
    return now


def upload(client, **more):
    file = SimpleUploadedFile("школы.csv", b"text")
    return client.post("/net-takogo/", {"file": file}, **more)


def statuses(client, times):
    return [upload(client).status_code for _ in range(times)]


def test_the_third_within_five_minutes_is_asked_to_wait(client, person):
    client.force_login(person)
    assert statuses(client, 3) == [404, 404, 429]
    refused = upload(client)
    assert refused["Retry-After"] == "300"
    assert "Подождите пять минут" in refused.content.decode()


def test_after_five_minutes_it_goes_on(client, person, clock):
    client.force_login(person)
    statuses(client, 3)
    clock[0] += 300
    assert statuses(client, 1) == [404]


def test_the_neighbour_is_not_held_up(client, person, neighbour):
    client.force_login(person)
    statuses(client, 3)
    client.force_login(neighbour)
    assert statuses(client, 1) == [404]


def test_reading_and_plain_forms_are_not_counted(client, person):
    client.force_login(person)
    for _ in range(3):
        client.get("/net-takogo/")
        client.post("/net-takogo/", "name=x", content_type="application/x-www-form-urlencoded")
    assert statuses(client, 2) == [404, 404]


def test_strangers_are_counted_by_their_address(client):
    assert statuses(client, 3)[-1] == 429
    assert upload(client, REMOTE_ADDR="192.0.2.7").status_code != 429


def test_the_files_of_the_refused_are_not_even_read(client, person, monkeypatch):
    client.force_login(person)
    statuses(client, 2)
    read = []
    monkeypatch.setattr("django.http.request.HttpRequest._load_post_and_files", read.append)
    assert upload(client).status_code == 429
    assert read == []


def test_one_thing_is_not_counted_for_another():
    told = {"who": "anna", "at_most": 1, "seconds": 60}
    assert within_limit("upload", **told)
    assert not within_limit("upload", **told)
    assert within_limit("export", **told)
