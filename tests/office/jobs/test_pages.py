"""/raboty/: one's own work, how far it is, and the button that cancels it."""

from threading import Event

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.office.audit.cast import person
from tests.office.jobs.doing import AtOnce, done

from opora_web.jobs.actions import enqueue
from opora_web.jobs.models import Job
from opora_web.jobs.presence import show_life
from opora_web.jobs.worker import work_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(client):
    anna = person()
    client.force_login(anna)
    return anna


def text(client, address):
    return client.get(address).content.decode()


@pytest.mark.usefixtures("anna")
def test_an_empty_list_teaches(client):
    assert "Работ пока нет" in text(client, "/raboty/")


def test_the_list_shows_ones_own_the_newest_first(client, anna):
    enqueue("sample-sum", by=anna, numbers=[])
    enqueue("sample-world", by=person("Борисов", "b@example.org"))
    html = text(client, "/raboty/")
    assert "Сложение чисел" in html
    assert "Чтение с диска" not in html
    assert "ждёт очереди" in html


def test_the_list_has_pages(client, anna):
    for _ in range(31):
        enqueue("sample-sum", by=anna, numbers=[])
    assert "Страница 1 из 2" in text(client, "/raboty/")
    assert 'rel="prev"' in text(client, "/raboty/?page=2")


def test_while_it_runs_the_piece_renews_itself_and_can_be_reloaded(client, anna):
    job = enqueue("sample-sum", by=anna, numbers=[])
    page = text(client, f"/raboty/{job.pk}/")
    piece = text(client, f"/raboty/{job.pk}/hod/")
    for html in (page, piece):
        assert f'hx-get="/raboty/{job.pk}/hod/"' in html
        assert f'<a href="/raboty/{job.pk}/">Обновить</a>' in html
        assert "Отменить работу" in html
    assert "<html" not in piece


def test_when_it_is_over_it_shows_the_result_and_asks_no_more(client, anna):
    job = done("sample-sum", by=anna, numbers=[2, 3])
    html = text(client, f"/raboty/{job.pk}/")
    assert "hx-get" not in html
    assert "Сумма: 5." in html
    assert 'href="/zhurnal/"' in html
    assert "Отменить" not in html


@pytest.mark.parametrize("kind", ["sample-sum", "sample-refusal"])
def test_the_page_that_watched_is_renewed_at_the_end_and_asks_no_more(client, anna, kind):
    facts = {"numbers": [2, 3]} if kind == "sample-sum" else {}
    waiting = enqueue(kind, by=anna, **facts)
    address, watching = f"/raboty/{waiting.pk}/hod/", {"HX-Request": "true"}
    assert "HX-Refresh" not in client.get(address, headers=watching).headers
    assert work_once("worker", Event(), AtOnce())
    assert client.get(address, headers=watching).headers["HX-Refresh"] == "true"
    assert "HX-Refresh" not in client.get(address).headers
    assert "hx-get" not in text(client, f"/raboty/{waiting.pk}/")


def test_a_failure_is_told_sentence_by_sentence(client, anna):
    job = done("sample-refusal", by=anna)
    html = text(client, f"/raboty/{job.pk}/")
    assert "<p>В файле нет ни одной школы.</p>" in html
    assert "<p>Загрузите другой файл.</p>" in html


def test_a_second_attempt_is_told(client, anna):
    job = enqueue("sample-sum", by=anna, numbers=[])
    Job.objects.update(attempts=2, progress=37, sentence="Складываем.")
    html = text(client, f"/raboty/{job.pk}/")
    assert "попытка 2 из 3" in html
    assert 'value="37"' in html
    assert "Складываем." in html


STOPPED = "Фоновые работы сейчас не выполняются"


@pytest.mark.parametrize("piece", ["", "{}/", "{}/hod/"])
def test_whoever_waits_is_told_that_nobody_works(client, anna, piece):
    job = enqueue("sample-sum", by=anna, numbers=[])
    address = "/raboty/" + piece.format(job.pk)
    assert STOPPED in text(client, address)
    show_life("worker")
    assert STOPPED not in text(client, address)


@pytest.mark.parametrize("piece", ["", "{}/"])
def test_of_what_is_done_nobody_has_to_be_there(client, anna, piece):
    job = done("sample-sum", by=anna, numbers=[])
    assert STOPPED not in text(client, "/raboty/" + piece.format(job.pk))


def test_the_button_cancels(client, anna):
    job = enqueue("sample-sum", by=anna, numbers=[])
    answer = client.post(f"/raboty/{job.pk}/otmenit/", follow=True)
    assert answer.redirect_chain == [(f"/raboty/{job.pk}/", 302)]
    assert "отменено" in answer.content.decode()


def test_a_running_one_is_said_to_be_ending(client, anna):
    job = enqueue("sample-sum", by=anna, numbers=[])
    Job.objects.update(cancel_requested=True)
    html = text(client, f"/raboty/{job.pk}/")
    assert "остановится на ближайшем шаге" in html
    assert "Отменить работу" not in html


def test_too_late_to_cancel_is_said(client, anna):
    job = done("sample-sum", by=anna, numbers=[])
    answer = client.post(f"/raboty/{job.pk}/otmenit/", follow=True)
    assert [str(one) for one in answer.context["messages"]] == [
        "Работа «Сложение чисел» уже закончена, отменять нечего. Её итог — на этой странице."
    ]


@pytest.mark.parametrize("piece", ["", "hod/", "otmenit/"])
def test_the_neighbour_and_the_anonymous_see_nothing(client, piece):
    job = enqueue("sample-sum", by=person(), numbers=[])
    address = f"/raboty/{job.pk}/{piece}"
    ask = client.post if piece == "otmenit/" else client.get
    assert ask(address).status_code == 302
    client.force_login(person("Борисов", "b@example.org"))
    assert ask(address).status_code == 404
    job.refresh_from_db()
    assert job.state == "waiting"


def test_the_anonymous_is_asked_to_sign_in(client):
    assert client.get("/raboty/").status_code == 302


def test_cancelling_is_only_posted(client, anna):
    job = enqueue("sample-sum", by=anna, numbers=[])
    assert client.get(f"/raboty/{job.pk}/otmenit/").status_code == 405


def test_queries_do_not_grow_with_the_list(client, anna, django_assert_num_queries):
    enqueue("sample-sum", by=anna, numbers=[])
    with CaptureQueriesContext(connection) as for_one:
        client.get("/raboty/")
    for _ in range(20):
        enqueue("sample-sum", by=anna, numbers=[])
    with django_assert_num_queries(len(for_one)):
        client.get("/raboty/")


def test_the_executor_of_the_tests_runs_before_it_answers():
    assert AtOnce().submit(lambda: 5).result() == 5
