"""What every test of the office shares."""

import pytest
from tests.emptied_tables import tables_can_be_emptied
from tests.office.cast import make_cast
from tests.office.real_office import real_office


@pytest.fixture(scope="session", autouse=True)
def _tables_can_be_emptied_between_tests():
    with tables_can_be_emptied():
        yield


@pytest.fixture
def office(tmp_path):
    """An office with processes and a database of its own, its tables made."""
    with real_office(tmp_path) as own:
        code, said = own.command("migrate", "--verbosity=0")
        assert code == 0, said
        yield own


@pytest.fixture
def cast(db):  # the cast stands in the database
    """The fixed cast of people and places."""
    return make_cast()


@pytest.fixture
def signed_in(client):
    """A browser in which a person is signed in; ``None`` is a visitor."""

    def sign_in(user):
        client.logout()
        if user is not None:
            client.force_login(user)
        return client

    return sign_in
