"""The interface for programs: every path as own, neighbour, stranger and nobody."""

from datetime import timedelta
from http import HTTPStatus

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.office.portal.interface_asking import ALL, ask, key_of
from tests.office.portal.interface_office import known_of

from opora_web.accounts.actions import revoke_token_of_program
from opora_web.accounts.models import ApiToken, TokenScope
from opora_web.audit.models import JournalEntry
from opora_web.registry.roles import Role

COLLECTIONS = {
    "/municipalities": TokenScope.REGISTRY,
    "/schools": TokenScope.REGISTRY,
    "/results": TokenScope.RESULTS,
    "/runs": TokenScope.VERDICTS,
    "/lists": TokenScope.LISTS,
}


@pytest.fixture
def known(cast):
    """The own place, filled."""
    return known_of(cast.own)


def paths_of(known):
    """Every path of one thing, with its scope."""
    return {
        f"/schools/{known.place.school.pk}": TokenScope.REGISTRY,
        f"/runs/{known.run.pk}": TokenScope.VERDICTS,
        f"/runs/{known.run.pk}/verdicts": TokenScope.VERDICTS,
        f"/lists/{known.school_list.pk}": TokenScope.LISTS,
        f"/lists/{known.school_list.pk}/entries": TokenScope.LISTS,
    }


def test_own_reads_everything(cast, client, known):
    key = key_of(cast.own.person(Role.COORDINATOR))
    for path in COLLECTIONS:
        assert ask(client, path, key).json()["total"] == 1, path
    for path in paths_of(known):
        assert ask(client, path, key).status_code == HTTPStatus.OK, path


@pytest.mark.parametrize("kind", ["neighbour", "stranger"])
def test_others_do_not_even_learn_that_it_is_there(cast, client, known, kind):
    key = key_of(getattr(cast, kind).person(Role.COORDINATOR))
    for path in ("/results", "/runs", "/lists"):
        assert ask(client, path, key).json() == {"items": [], "total": 0}
    own = ask(client, "/schools", key).json()["items"]
    assert [school["id"] for school in own] == [getattr(cast, kind).school.pk]
    for path in paths_of(known):
        answer = ask(client, path, key)
        assert answer.status_code == HTTPStatus.NOT_FOUND, path
        assert "Такого нет" in answer.json()["error"]


def test_a_director_reads_the_own_school_and_no_run(cast, client, known):
    key = key_of(cast.own.person(Role.DIRECTOR))
    assert ask(client, "/results", key).json()["total"] == 1
    assert ask(client, "/runs", key).json()["total"] == 0


def test_an_administrator_and_a_newcomer_read_nothing(cast, client, known):
    for person in (cast.administrator, cast.newcomer):
        key = key_of(person)
        assert [ask(client, path, key).json()["total"] for path in COLLECTIONS] == [0] * 5


def test_nobody_gets_in_without_a_key_not_even_a_signed_in_browser(cast, signed_in, known):
    for browser in (signed_in(None), signed_in(cast.own.person(Role.COORDINATOR))):
        for path in (*COLLECTIONS, *paths_of(known)):
            answer = ask(browser, path)
            assert answer.status_code == HTTPStatus.UNAUTHORIZED, path
            assert answer["WWW-Authenticate"] == "Bearer"
            assert "Нужен ключ" in answer.json()["error"]


def spoil(token, how):
    if how == "revoked":
        revoke_token_of_program(token, by=token.user)
    elif how == "expired":
        long_ago = timezone.now() - timedelta(days=400)
        ApiToken.objects.update(created_at=long_ago, expires_at=long_ago + timedelta(days=30))
    else:
        type(token.user).objects.filter(pk=token.user_id).update(is_active=False)


@pytest.mark.parametrize(
    ("how", "told"), [("revoked", "отозван"), ("expired", "истёк"), ("closed", "закрыт")]
)
def test_a_key_that_ended_opens_nothing(cast, client, known, how, told):
    key = key_of(cast.own.person(Role.COORDINATOR))
    spoil(ApiToken.objects.get(), how)
    for path in (*COLLECTIONS, *paths_of(known), "/openapi.json"):
        answer = ask(client, path, key)
        assert answer.status_code == HTTPStatus.UNAUTHORIZED, path
        assert told in answer.json()["error"]


def test_a_made_up_key_opens_nothing(cast, client, known):
    for key in ("opora_x", "ключ", " "):
        assert ask(client, "/schools", key).status_code == HTTPStatus.UNAUTHORIZED


def test_a_key_of_another_scope_opens_nothing(cast, client, known):
    person = cast.own.person(Role.COORDINATOR)
    for path, scope in {**COLLECTIONS, **paths_of(known)}.items():
        key = key_of(person, scopes=ALL - {scope})
        answer = ask(client, path, key)
        assert answer.status_code == HTTPStatus.FORBIDDEN, path
        assert scope.label in answer.json()["error"]


def test_what_is_asked_narrows(cast, client, known):
    key = key_of(cast.own.person(Role.COORDINATOR))
    asked = {
        "/schools": [{"words": "кикино"}, {"status": "working"}],
        "/results": [{"school": known.place.school.pk}, {"school_year": 2022}, {"kind": "oge"}],
        "/runs": [{"year": 2022}],
        "/lists": [{"year": 2023}, {"category": "low_results"}, {"state": "in_force"}],
    }
    missed = {
        "/schools": [{"words": "ёлкино"}, {"status": "closed"}, {"municipality": 99999}],
        "/results": [{"school": 99999}, {"school_year": 2021}, {"kind": "vpr"}, {"subject": "физ"}],
        "/runs": [{"year": 2021}],
        "/lists": [{"year": 2022}, {"category": "adverse_conditions"}, {"state": "draft"}],
    }
    for total, queries in ((1, asked), (0, missed)):
        for path, variants in queries.items():
            for variant in variants:
                assert ask(client, path, key, **variant).json()["total"] == total, variant
    verdicts = f"/runs/{known.run.pk}/verdicts"
    assert ask(client, verdicts, key, reading="two_of_three").json()["total"] == 1
    assert ask(client, verdicts, key, reading="other").json()["total"] == 0


def test_a_long_list_comes_in_parts(cast, client):
    key = key_of(cast.own.person(Role.REGION))
    first = ask(client, "/schools", key, limit=1).json()
    second = ask(client, "/schools", key, limit=1, offset=1).json()
    assert first["total"] == second["total"] == 2
    names = [part["items"][0]["name"] for part in (first, second)]
    assert names == ["МОУ СОШ с. Ёлкино", "МОУ СОШ с. Кикино"]


def test_what_is_misasked_is_told_in_russian(cast, client):
    key = key_of(cast.own.person(Role.COORDINATOR))
    for path, asked in (
        ("/schools", {"limit": 501}),
        ("/schools", {"words": "\0"}),
        ("/schools", {"municipality": 2**63}),
        ("/results", {"school_year": "давно"}),
        ("/schools/0", {}),
    ):
        answer = ask(client, path, key, **asked)
        assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
        assert "Неверно задано: " in answer.json()["error"]
    misspelt = ask(client, "/schools", key, word="Кикино")
    assert misspelt.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Здесь не задают: word." in misspelt.json()["error"]


def test_nothing_can_be_written_and_no_other_address_exists(cast, client):
    headers = {"Authorization": f"Bearer {key_of(cast.own.person(Role.COORDINATOR))}"}
    for method in (client.post, client.put, client.delete):
        answer = method("/api/v1/schools", headers=headers)
        assert answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED
        assert answer["Allow"] == "GET"
        assert "только читать" in answer.json()["error"]
    missing = client.get("/api/v1/uchitelya", headers=headers)
    assert missing.status_code == HTTPStatus.NOT_FOUND
    assert "Такого нет" in missing.json()["error"]


def test_a_fault_of_the_program_is_json_as_well(cast, client, monkeypatch):
    key = key_of(cast.own.person(Role.COORDINATOR))
    client.raise_request_exception = False
    monkeypatch.setattr("opora_web.portal.interface.of_registry.page_of", lambda *_: 1 / 0)
    answer = ask(client, "/schools", key)
    assert answer.status_code == HTTPStatus.INTERNAL_SERVER_ERROR
    assert "нашлась ошибка" in answer.json()["error"]


def test_a_program_in_a_loop_is_told_to_wait(cast, client, settings):
    settings.PROGRAM_REQUESTS_A_MINUTE = 3
    key = key_of(cast.own.person(Role.COORDINATOR))
    codes = [ask(client, "/schools", key).status_code for _ in range(8)]
    assert HTTPStatus.TOO_MANY_REQUESTS in codes
    assert codes[:3] == [HTTPStatus.OK] * 3
    answer = next(a for _ in range(8) if (a := ask(client, "/schools", key)).status_code == 429)
    assert answer["Retry-After"] == "60"
    other = key_of(cast.own.person(Role.HEAD))
    assert ask(client, "/schools", other).status_code == HTTPStatus.OK


def test_the_journal_hears_of_a_program_once_a_day(cast, client):
    key = key_of(cast.own.person(Role.COORDINATOR))
    for _ in range(3):
        ask(client, "/schools", key)
    assert JournalEntry.objects.filter(verb="exported").count() == 1
    assert ApiToken.objects.get().last_used_at
    ApiToken.objects.update(last_used_at=timezone.now() - timedelta(days=2))
    ask(client, "/schools", key)
    assert JournalEntry.objects.filter(verb="exported").count() == 2


def test_the_description_is_for_the_known(cast, client, signed_in):
    assert client.get("/api/v1/openapi.json").status_code == HTTPStatus.UNAUTHORIZED
    key = key_of(cast.newcomer)
    assert ask(client, "/openapi.json", key).json()["info"]["title"] == "Опора"
    browser = signed_in(cast.newcomer)
    assert browser.get("/api/v1/openapi.json").status_code == HTTPStatus.OK
    page = browser.get(reverse("portal:interface")).content.decode()
    for path in ask(client, "/openapi.json", key).json()["paths"]:
        assert f"<code>{path}</code>" in page


def test_a_page_costs_the_same_however_many_schools_it_shows(
    cast, client, django_assert_max_num_queries
):
    key = key_of(cast.own.person(Role.REGION))
    ask(client, "/schools", key)
    with django_assert_max_num_queries(20):
        ask(client, "/schools", key)
