"""/zhurnal/: readable, filtered, in pages, and only one's own part of it."""

from datetime import UTC, datetime
from unittest.mock import patch

import pytest
from django.db.models import Q
from django.urls import reverse
from tests.office.audit.cast import person

from opora_web.audit import visibility
from opora_web.audit.actions import record
from opora_web.audit.actor import SYSTEM

pytestmark = pytest.mark.django_db
ADDRESS = "/zhurnal/"


@pytest.fixture(autouse=True)
def _own_entries_only():
    before = list(visibility._limits)
    visibility.limit_journal_by(lambda user: Q(actor_id=user.pk))
    yield
    visibility._limits[:] = before


@pytest.fixture
def anna():
    return person()


@pytest.fixture
def shown(client, anna):
    client.force_login(anna)
    return lambda **query: client.get(ADDRESS, query).content.decode()


def test_its_address_has_a_name():
    assert reverse("audit:journal") == ADDRESS


def test_the_anonymous_is_asked_to_sign_in(client):
    assert client.get(ADDRESS).status_code == 302


def test_one_reads_own_entries_in_words(shown, anna):
    record("changed", anna, by=anna, before={"is_active": True}, after={"is_active": False})
    html = shown()
    assert "пользователь «Петрова Анна Ивановна»" in html
    assert "изменение" in html
    assert "может входить: <del>да</del> → <ins>нет</ins>" in html


def test_the_neighbour_does_not(shown, anna):
    boris = person("Борисов Борис", "borisov@example.org")
    record("changed", anna, by=boris, title="тайное дело")
    assert "тайное дело" not in shown()
    assert "Записей пока нет" in shown()


def test_until_the_registry_says_otherwise_nobody_reads_anything(shown, anna):
    visibility._limits[:] = [visibility._nobody]
    record("changed", anna, by=anna)
    assert "Записей пока нет" in shown()


def test_filter_by_who_and_what_does_not_tell_capitals_apart(shown, anna):
    record("changed", None, by=anna, title="Ёлкинская школа")
    record("changed", None, by=anna, title="Школа в Кикино")
    assert "Кикино" not in shown(what="ёлкин")
    assert "Ёлкинская" in shown(what="ёлкин")
    assert "Ёлкинская" in shown(who="ПЕТРОВА")
    assert "По этому отбору ничего нет" in shown(who="сидоров")


def test_filter_by_verb(shown, anna):
    record("created", None, by=anna, title="новая школа")
    record("утверждение", None, by=anna, title="список школ")
    html = shown(verb="утверждение")
    assert "список школ" in html
    assert "новая школа" not in html
    assert '<option value="created">создание</option>' in html


def test_filter_by_period_holds_both_days(shown, anna):
    for day in (1, 2, 3):
        at = datetime(2026, 3, day, 20, 30, tzinfo=UTC)
        with patch("django.utils.timezone.now", return_value=at):
            record("changed", None, by=anna, title=f"дело от {day} марта")
    html = shown(since="2026-03-02", until="2026-03-02")
    assert "2\xa0марта\xa02026\xa0г., 23:30" in html
    assert "дело от 1 марта" not in html
    assert "дело от 3 марта" not in html


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"since": "2026-03-03", "until": "2026-03-02"}, "Период кончается раньше"),
        ({"since": "третьего"}, "правильную дату"),
        ({"verb": "такого нет"}, "корректный вариант"),
    ],
)
def test_what_is_not_understood_is_said_and_finds_nothing(shown, anna, query, sentence):
    record("changed", None, by=anna, title="дело")
    html = shown(**query)
    assert sentence in html
    assert "По этому отбору ничего нет" in html


def test_the_filter_is_made_of_the_fields_of_the_house(shown, anna):
    record("changed", None, by=anna, title="дело")
    html = shown()
    assert '<form class="filters" method="get" role="search" aria-label="Отбор записей"' in html
    assert html.count('<div class="field">') == 5
    assert "Все записи" not in html
    assert f'href="{ADDRESS}">Все записи</a>' in shown(who="Петрова").replace(" >", ">")


def test_pages_keep_the_filter(shown, anna):
    for number in range(60):
        record("changed", None, by=anna, title=f"дело {number:02}")
    first, second = shown(who="Петрова"), shown(who="Петрова", page=2)
    assert "дело 59" in first
    assert "дело 09" not in first
    assert "page=2" in first
    assert "who=%D0%9F" in first
    assert "дело 09" in second
    assert "Страница 2 из 2" in second


def test_queries_do_not_grow_with_the_journal(shown, anna, django_assert_max_num_queries):
    for number in range(60):
        record("changed", anna, by=anna, title=f"дело {number}", after={"post": "а"})
    with django_assert_max_num_queries(11):
        shown()


def test_the_office_itself_has_a_name(shown):
    visibility.limit_journal_by(lambda _user: Q())
    record("changed", None, by=SYSTEM, title="дело")
    assert "Опора (сама программа)" in shown()


def test_it_is_only_read(client, anna):
    client.force_login(anna)
    assert client.post(ADDRESS).status_code == 405
