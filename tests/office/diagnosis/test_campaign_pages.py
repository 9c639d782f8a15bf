"""The course of a survey: planned, links given out, schools reminded, closed."""

from datetime import date

import pytest
from django.core import mail
from django.urls import reverse
from tests.office.diagnosis.browsing import get, on_that_day, post, text
from tests.office.diagnosis.surveys import DAY, planned, released, running

from opora_web.diagnosis.actions.campaigns import close_campaign
from opora_web.diagnosis.models import (
    Campaign,
    CampaignState,
    SurveyCode,
)
from opora_web.registry.roles import Role


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    on_that_day(monkeypatch)


def test_a_survey_is_planned_opened_and_closed(client, cast):
    person, asked = cast.own.person(Role.COORDINATOR), released(cast.own)
    client.force_login(person)
    address = reverse("diagnosis:new_campaign") + "?god=2023"
    assert cast.own.school.name in text(client.get(address))
    told = {
        "title": "Весенний опрос",
        "questionnaires": [asked.pk],
        "schools": [cast.own.school.pk],
        "opens_on": "2023-03-01",
        "closes_on": "2023-03-20",
    }
    backwards = client.post(address, {**told, "closes_on": "2023-02-20"})
    assert "не может закончиться раньше" in text(backwards)
    assert client.post(address, told).status_code == 302
    made = Campaign.objects.get()
    assert made.is_planned
    assert client.post(address, told).status_code == 422
    assert post(client, person, "close_campaign", made.pk).status_code == 409
    post(client, person, "open_campaign", made.pk)
    assert post(client, person, "open_campaign", made.pk).status_code == 409
    made.refresh_from_db()
    assert made.state == CampaignState.OPEN
    post(client, person, "close_campaign", made.pk)
    made.refresh_from_db()
    assert made.is_closed
    assert post(client, person, "close_campaign", made.pk).status_code == 409


def test_a_survey_of_another_district_cannot_be_planned(client, cast):
    client.force_login(cast.own.person(Role.COORDINATOR))
    address = reverse("diagnosis:new_campaign")
    place = cast.neighbour.municipality.pk
    assert client.get(f"{address}?municipalitet={place}").status_code == 404


def test_a_survey_that_is_late_cannot_be_opened(client, cast, monkeypatch):
    campaign = planned(cast.own)
    monkeypatch.setattr(
        "opora_web.diagnosis.views.campaigns.timezone.localdate", lambda: date(2023, 4, 1)
    )
    person = cast.own.person(Role.COORDINATOR)
    assert "Последний день опроса прошёл" in text(get(client, person, "campaign", campaign.pk))
    assert post(client, person, "open_campaign", campaign.pk).status_code == 409


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.DIRECTOR, Role.DEPUTY])
def test_links_are_printed_once(client, cast, role):
    run, person = running(cast.own), cast.own.person(role)
    before = set(SurveyCode.objects.values_list("digest", flat=True))
    said = post(client, person, "issue_codes", run.part.pk, number=5)
    assert said.status_code == 200
    assert text(said).count("<svg viewBox") == 5
    assert said["Cache-Control"].startswith("max-age=0")
    assert SurveyCode.objects.exclude(digest__in=before).count() == 5
    assert run.now().issued == 8
    page = text(get(client, person, "part", run.part.pk))
    assert "<svg viewBox" not in page


@pytest.mark.parametrize("number", ["0", "501", "", "много"])
def test_a_senseless_number_of_links_is_refused(client, cast, number):
    run = running(cast.own)
    said = post(
        client, cast.own.person(Role.COORDINATOR), "issue_codes", run.part.pk, number=number
    )
    assert said.status_code == 302
    assert run.now().issued == 3


def test_a_closed_survey_gives_no_links_and_takes_no_paper(client, cast):
    run, person = running(cast.own), cast.own.person(Role.COORDINATOR)
    close_campaign(by=person, campaign=run.campaign)
    assert post(client, person, "issue_codes", run.part.pk, number=1).status_code == 409
    assert get(client, person, "paper", run.part.pk).status_code == 409
    assert post(client, person, "remind_school", run.part.pk).status_code == 409
    page = text(get(client, person, "part", run.part.pk))
    assert "Выдать ссылки" not in page


def test_the_school_is_reminded_by_a_notice_and_letters(client, cast):
    run = running(cast.own)
    post(client, cast.own.person(Role.COORDINATOR), "remind_school", run.part.pk)
    assert run.now().reminded_on == DAY
    (letter,) = mail.outbox
    people = {cast.own.person(role).email for role in (Role.DIRECTOR, Role.DEPUTY)}
    assert set(letter.to) == people
    assert f"/uchastie/{run.part.pk}/" in letter.body
    assert "0 из 3" in letter.body
    page = text(get(client, cast.own.person(Role.DIRECTOR), "part", run.part.pk))
    assert "Напоминание от 10 марта 2023 г." in page
    listed = text(get(client, cast.own.person(Role.DEPUTY), "campaigns"))
    assert "напоминание от 10 марта 2023 г." in listed
    again = post(client, cast.own.person(Role.COORDINATOR), "remind_school", run.part.pk)
    assert again.status_code == 409
    assert len(mail.outbox) == 1
