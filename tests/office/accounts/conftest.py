"""People who sign in, and a look into what was told to the journal."""

import pytest

from opora_web.accounts import actions, adapter
from opora_web.accounts.models import User
from opora_web.accounts.verbs import NAMES

PASSWORD = "верный-пароль-47"


@pytest.fixture
def person(db):
    return User.objects.create_user(
        "anna@example.org", PASSWORD, full_name="Анна Петровна Сомова", post="методист"
    )


@pytest.fixture
def neighbour(db):
    return User.objects.create_user(
        "boris@example.org", PASSWORD, full_name="Борис Ильич Лисин", post="директор"
    )


@pytest.fixture
def journal(monkeypatch):
    """Verbs told to the journal, in order, with the journal still written."""
    told = []

    def note(verb, about, **details):
        assert verb in NAMES, "every verb has a Russian name"
        told.append((verb, getattr(about, "pk", None), details["by"].pk))
        return record(verb, about, **details)

    record = actions.record
    monkeypatch.setattr(actions, "record", note)
    monkeypatch.setattr(adapter, "record", note)
    return told


@pytest.fixture
def demonstration(settings):
    """A demonstration that is guarded against real data, as it is outside tests."""
    settings.DEMO = True
    guard = "opora_web.accounts.real_data_guard.RealDataGuard"
    settings.MIDDLEWARE = [guard, *settings.MIDDLEWARE]


@pytest.fixture
def obligatory(settings):
    """The second factor is obligatory for everybody."""
    settings.SECOND_FACTOR_RULE = "tests.office.accounts.rules.everybody"


@pytest.fixture
def sign_in(client):
    """Sign in through the form, as people do."""

    def signing_in(email="anna@example.org", password=PASSWORD, **more):
        return client.post("/vojti/", {"login": email, "password": password, **more})

    return signing_in
