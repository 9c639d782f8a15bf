"""The demonstration: who is offered, how they come in, and never beside real data."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from opora_web.accounts import actions
from opora_web.accounts.demo import demo_users
from opora_web.accounts.models import DatabasePurpose, User
from opora_web.accounts.queries import purpose_of_database
from opora_web.audit.actor import SYSTEM
from opora_web.ui.refused import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def head(demonstration):
    actions.settle_purpose(demo=True)
    return offered("glava@example.org", "Ирина Олеговна Зимина", "руководитель", 2)


@pytest.fixture
def coordinator(head):
    return offered("koord@example.org", "Глеб Андреевич Ров", "координатор", 1)


def offered(email, full_name, role, position):
    user = User.objects.create_user(email, full_name=full_name)
    actions.offer_in_demo(user, role=role, place="Каменка", position=position, by=SYSTEM)
    return user


def test_everybody_is_offered_by_name_and_role_in_order(client, head, coordinator):
    assert [offer.user for offer in demo_users()] == [coordinator, head]
    assert str(demo_users()[0]) == "Глеб Андреевич Ров, координатор"
    page = client.get("/vojti/").content.decode()
    assert page.index("Глеб Андреевич Ров") < page.index("Ирина Олеговна Зимина")
    assert "координатор" in page
    assert "Каменка" in page


def test_one_click_signs_in(client, head, obligatory, journal):
    answer = client.post("/vojti/pokaz/", {"user": head.pk})
    assert answer["Location"] == "/"
    assert client.session["_auth_user_id"] == str(head.pk)
    assert client.get("/ustrojstva/").status_code == 200
    assert journal == [("signed_in", head.pk, head.pk)]


def test_one_may_change_sides_without_signing_out(client, head, coordinator):
    client.post("/vojti/pokaz/", {"user": head.pk})
    client.post("/vojti/pokaz/", {"user": coordinator.pk})
    assert client.session["_auth_user_id"] == str(coordinator.pk)


def test_looking_signs_nobody_in(client, head):
    assert client.get("/vojti/pokaz/").status_code == 405


def test_a_click_from_another_site_is_refused(head):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/vojti/pokaz/", {"user": head.pk}).status_code == 403


@pytest.mark.parametrize("chosen", ["", "x", "-1", "999999"])
def test_nobody_else_comes_in_this_way(client, head, chosen):
    assert client.post("/vojti/pokaz/", {"user": chosen}).status_code == 404


def test_a_user_who_was_not_offered_does_not_come_in_this_way(client, head, person):
    assert client.post("/vojti/pokaz/", {"user": person.pk}).status_code == 404


def test_a_closed_account_is_not_offered(client, head):
    actions.close_account(head, by=SYSTEM)
    assert not demo_users().exists()


def test_outside_a_demonstration_nobody_is_offered(client, head, settings):
    settings.DEMO = False
    assert not demo_users().exists()
    assert "Показ" not in client.get("/vojti/").content.decode()
    assert client.post("/vojti/pokaz/", {"user": head.pk}).status_code == 404


def test_beside_real_data_nobody_is_offered_even_in_a_demonstration(client, head):
    DatabasePurpose.objects.update(kind="work")
    assert not demo_users().exists()


def test_an_offer_is_changed_not_doubled(head):
    actions.offer_in_demo(head, role="директор", position=5, by=SYSTEM)
    (offer,) = demo_users()
    assert (offer.role, offer.place) == ("директор", "")


def test_a_demonstration_does_not_start_on_real_data(person, demonstration):
    with pytest.raises(Refused, match="рабочие данные"):
        Client().get("/vojti/")


def test_a_demonstration_does_not_start_on_a_database_marked_for_work(demonstration, settings):
    settings.DEMO = False
    actions.invite(by=SYSTEM, email="vera@example.org", full_name="Вера Носова")
    assert purpose_of_database() == DatabasePurpose.Kind.WORK
    settings.DEMO = True
    with pytest.raises(Refused, match="рабочие данные"):
        Client().get("/vojti/")


def test_a_demonstration_starts_on_an_empty_database_and_on_its_own(demonstration):
    assert Client().get("/vojti/").status_code == 200
    actions.settle_purpose(demo=True)
    User.objects.create_user("a@example.org", full_name="А")
    assert Client().get("/vojti/").status_code == 200


def test_real_people_are_not_invited_into_a_demonstration(head, settings):
    settings.DEMO = False
    with pytest.raises(Refused, match="данные для показа"):
        actions.invite(by=SYSTEM, email="vera@example.org", full_name="Вера Носова")
    assert User.objects.count() == 1


def test_invented_people_are_not_brought_to_real_data(person):
    with pytest.raises(Refused, match="рабочие данные"):
        actions.offer_in_demo(person, role="глава", position=1, by=SYSTEM)


def test_the_database_has_one_purpose_of_two(demonstration):
    actions.settle_purpose(demo=True)
    actions.settle_purpose(demo=True)
    assert str(DatabasePurpose.objects.get()) == "демонстрационная"
    with pytest.raises(IntegrityError), transaction.atomic():
        DatabasePurpose.objects.create(id=2, kind="work")
    with pytest.raises(IntegrityError), transaction.atomic():
        DatabasePurpose.objects.update(kind="play")
