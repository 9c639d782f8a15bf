"""What a survey tells when it is closed, and what it hides."""

import pytest
from django.http import QueryDict
from django.urls import reverse
from tests.office.diagnosis.browsing import get, on_that_day, text
from tests.office.diagnosis.surveys import answered, running

from opora.reference.audience import Audience
from opora_web.diagnosis.actions.campaigns import close_campaign
from opora_web.diagnosis.models.risk_profile import READERS
from opora_web.jobs.list_tables import table_named
from opora_web.registry.roles import Role


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    on_that_day(monkeypatch)


def test_nobody_sees_results_before_the_survey_is_closed(client, cast):
    run = running(cast.own, codes=12)
    for code in run.codes:
        answered(run, code, 3)
    for role in (Role.COORDINATOR, Role.DIRECTOR, Role.REGION):
        page = text(get(client, cast.own.person(role), "part", run.part.pk))
        assert "Что сказали ответы" not in page
        assert "12" in page


@pytest.mark.parametrize(("people", "is_shown"), [(9, False), (10, True)])
def test_results_are_told_from_the_least_number_on(client, cast, people, is_shown):
    run = running(cast.own, codes=people)
    for number, code in enumerate(run.codes):
        answered(run, code, number % 4)
    close_campaign(by=cast.own.person(Role.COORDINATOR), campaign=run.campaign)
    page = text(get(client, cast.own.person(Role.DIRECTOR), "part", run.part.pk))
    assert "Что сказали ответы" in page
    rows = page.split("<tbody>")[1].split("</tbody>")[0]
    assert ("меньше 10" in rows) != is_shown
    assert (">от " in rows) == is_shown


@pytest.mark.parametrize(
    ("role", "is_shown"),
    [*((role, True) for role in READERS), (Role.OBSERVER, False)],
)
def test_results_are_read_by_whom_the_profile_is_read(client, cast, role, is_shown):
    run = running(cast.own, Audience.DIRECTOR, codes=1)
    answered(run, run.codes[0], 0)
    close_campaign(by=cast.own.person(Role.COORDINATOR), campaign=run.campaign)
    told = get(client, cast.own.person(role), "part", run.part.pk)
    assert told.status_code == 200
    assert ("Что сказали ответы" in text(told)) == is_shown


def test_the_director_s_own_questionnaire_is_told_as_one_person_s(client, cast):
    run = running(cast.own, Audience.DIRECTOR, codes=1)
    answered(run, run.codes[0], 0)
    close_campaign(by=cast.own.person(Role.COORDINATOR), campaign=run.campaign)
    page = text(get(client, cast.own.person(Role.HEAD), "part", run.part.pk))
    assert "самооценка директора" in page


def test_the_search_and_the_workbook_know_surveys(client, cast):
    run = running(cast.own, title="Весенний опрос родителей")
    for person, is_found in (
        (cast.own.person(Role.HEAD), True),
        (cast.stranger.person(Role.HEAD), False),
    ):
        client.force_login(person)
        found = text(client.get(reverse("ui:search"), {"slova": "весенний"}))
        assert ("Весенний опрос родителей" in found) == is_found
        rows = table_named("oprosy").rows(person, QueryDict(f"opros={run.campaign.pk}"))
        assert (len(rows) == 1) == is_found
    (row,) = table_named("oprosy").rows(cast.own.person(Role.HEAD), QueryDict())
    cells = table_named("oprosy").cells(row)
    assert cells[:3] == ("Весенний опрос родителей", "2022/23", "идёт")
    assert cells[5:7] == (3, 0)
    client.force_login(cast.own.person(Role.HEAD))
    book = client.get(reverse("jobs:list_table", args=["oprosy"]))
    assert book.status_code == 200
