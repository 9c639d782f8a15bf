"""Error pages speak Russian, say what to do, and show nothing of the inside."""

from datetime import UTC, datetime
from unittest.mock import patch

import pytest
from django.test import Client

PAGES = {
    "/net-takoj/": (404, "Такой страницы нет"),
    "/zakryto/": (403, "Эта страница вам не открыта"),
    "/neponyatno/": (400, "Запрос не понят"),
    "/nelzya/": (409, "Сделать это нельзя"),
    "/slomano/": (500, "Что-то сломалось у нас, а не у вас"),
}


@pytest.fixture(autouse=True)
def _addresses(settings):
    settings.ROOT_URLCONF = "tests.acceptance.addresses"


@pytest.fixture
def patient(person):
    """A client that is shown the page of a failure instead of the failure."""
    client = Client(raise_request_exception=False)
    client.force_login(person)
    return client


@pytest.mark.parametrize("address", PAGES)
def test_it_says_what_happened_and_leads_out(patient, address):
    answer = patient.get(address)
    page = answer.content.decode()
    status, heading = PAGES[address]
    assert answer.status_code == status
    assert f"<h1>{heading}</h1>" in page
    assert 'class="button primary" href="/"' in page


def test_a_refusal_gives_its_reason(patient):
    assert "Список чужого района не показывается." in patient.get("/zakryto/").content.decode()


def test_what_the_state_forbids_is_told_by_its_sentence(patient):
    page = patient.get("/nelzya/").content.decode()
    assert "Список уже утверждён приказом № 12: внесите поправку." in page


def test_a_failure_shows_nothing_of_the_inside(patient):
    page = patient.get("/slomano/").content.decode()
    assert "planted" not in page
    assert "RuntimeError" not in page


def test_a_failure_names_its_time_in_words(patient, settings):
    settings.TIME_ZONE = "Europe/Moscow"
    with patch("django.utils.timezone.now", return_value=datetime(2026, 11, 22, 19, 9, tzinfo=UTC)):
        page = patient.get("/slomano/").content.decode().replace("\N{NO-BREAK SPACE}", " ")
    assert "22 ноября 2026 г., 22:09. По времени" in page


def test_a_missing_page_does_not_tell_the_addresses(patient):
    assert "Resolver" not in patient.get("/net-takoj/").content.decode()


def test_a_form_of_yesterday_is_explained(person):
    client = Client(enforce_csrf_checks=True)
    client.force_login(person)
    answer = client.post("/forma/")
    assert answer.status_code == 403
    assert "Страница устарела, ничего не записано" in answer.content.decode()
