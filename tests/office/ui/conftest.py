"""The cast of this app: it knows only whether somebody is signed in and an administrator."""

import pytest


@pytest.fixture
def person(db, django_user_model):  # it opens the database
    return django_user_model.objects.create_user(
        "olga@example.org", full_name="Лаптева Ольга Петровна", post="муниципальный координатор"
    )


@pytest.fixture
def signed_in(client, person):
    client.force_login(person)
    return client
