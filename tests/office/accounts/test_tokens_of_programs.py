"""Keys for programs: made, shown once, listed, revoked."""

import re
from http import HTTPStatus

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from opora_web.accounts.actions import make_token_of_program, revoke_token_of_program
from opora_web.accounts.api_key import hash_of_key
from opora_web.accounts.models import ApiToken, TokenScope
from opora_web.audit.models import JournalEntry
from opora_web.ui.refused import Refused

NEW, LIST = reverse("accounts:new_token"), reverse("accounts:tokens")
TOLD = {"title": "Сайт управления", "scopes": ["registry", "lists"], "days": "90"}


@pytest.fixture
def demonstration(settings):
    """Nobody is asked for a password a second time."""
    settings.DEMO = True


def test_a_key_is_shown_once_and_kept_as_a_hash(cast, signed_in, demonstration):
    browser = signed_in(cast.newcomer)
    made = browser.post(NEW, TOLD).content.decode()
    (key,) = re.findall(r"<code>(opora_[\w-]{43})</code>", made)
    token = ApiToken.objects.get()
    assert token.token_hash == hash_of_key(key)
    assert token.allows == {TokenScope.REGISTRY, TokenScope.LISTS}
    page = browser.get(LIST).content.decode()
    assert "Сайт управления" in page
    assert "муниципалитеты и школы, списки школ" in page
    assert key not in page
    assert not JournalEntry.objects.filter(after_text__contains=key).exists()
    assert JournalEntry.objects.filter(verb="made_api_token", actor_id=cast.newcomer.pk).exists()


def test_making_a_key_asks_who_sits_there(cast, signed_in):
    browser = signed_in(cast.own.school and cast.newcomer)
    answer = browser.post(NEW, TOLD)
    assert answer.status_code == HTTPStatus.FOUND
    assert not ApiToken.objects.exists()


def test_what_is_missing_is_told(cast, signed_in, demonstration):
    browser = signed_in(cast.newcomer)
    for wrong in ({"title": ""}, {"scopes": []}, {"scopes": ["everything"]}, {"days": "9999"}):
        answer = browser.post(NEW, {**TOLD, **wrong})
        assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not ApiToken.objects.exists()


def test_a_key_is_for_a_year_at_most_and_for_something(cast):
    for scopes, days in (({TokenScope.LISTS}, 366), ({TokenScope.LISTS}, 0), (set(), 30)):
        with pytest.raises(Refused):
            make_token_of_program(by=cast.newcomer, title="Сайт", scopes=scopes, days=days)


def test_a_key_is_revoked_by_its_owner_alone_and_once(cast, signed_in):
    token = make_token_of_program(
        by=cast.newcomer, title="Сайт", scopes={TokenScope.LISTS}, days=30
    ).token
    address = reverse("accounts:revoke_token", args=[token.pk])
    other = signed_in(cast.administrator)
    assert other.post(address).status_code == HTTPStatus.NOT_FOUND
    assert "Сайт" not in other.get(LIST).content.decode()
    own = signed_in(cast.newcomer)
    assert "отозван: программа" in own.post(address, follow=True).content.decode()
    assert "Ключ отозван" in own.post(address, follow=True).content.decode()
    assert JournalEntry.objects.filter(verb="revoked_api_token").count() == 1
    with pytest.raises(Refused):
        revoke_token_of_program(token, by=cast.newcomer)


def test_the_database_keeps_no_endless_and_no_empty_key(cast):
    token = make_token_of_program(
        by=cast.newcomer, title="Сайт", scopes={TokenScope.LISTS}, days=30
    ).token
    for wrong in ({"expires_at": token.created_at}, {"scopes": ""}, {"title": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            ApiToken.objects.update(**wrong)


def test_without_keys_the_page_says_what_they_are_for(cast, signed_in):
    assert "Ключей пока нет" in signed_in(cast.newcomer).get(LIST).content.decode()
