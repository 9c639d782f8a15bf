"""The cast of this app: it knows only whether somebody is signed in and an administrator."""

import pytest

from opora_web.accounts.models import DatabasePurpose


@pytest.fixture
def person(db, django_user_model):  # it opens the database
    return django_user_model.objects.create_user(
        "olga@example.org", full_name="Лаптева Ольга Петровна", post="муниципальный координатор"
    )


@pytest.fixture
def signed_in(client, person):
    client.force_login(person)
    return client


@pytest.fixture
def demonstration(settings, db):  # the mark stands in the database
    """The office in a demonstration, on a database that is marked as one."""
    DatabasePurpose.objects.create(kind=DatabasePurpose.Kind.DEMO)
    settings.DEMO = True
