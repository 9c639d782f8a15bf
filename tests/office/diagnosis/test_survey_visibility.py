"""Surveys and questionnaires as own, neighbour, stranger and anonymous get them."""

import pytest
from tests.office.diagnosis.browsing import get, on_that_day, post, text
from tests.office.diagnosis.surveys import planned, running

from opora_web.audit.actor import SYSTEM
from opora_web.diagnosis.models import (
    CampaignPart,
)
from opora_web.registry.actions.schools import open_school
from opora_web.registry.roles import Role


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    on_that_day(monkeypatch)


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.METHODIST, Role.HEAD, Role.REGION])
def test_a_district_sees_all_of_its_surveys(client, cast, role):
    run = running(cast.own, title="Весенний опрос")
    person = cast.own.person(role)
    assert "Весенний опрос" in text(get(client, person, "campaigns"))
    for name, key in (("campaign", run.campaign.pk), ("part", run.part.pk)):
        assert get(client, person, name, key).status_code == 200


@pytest.mark.parametrize("role", [Role.DIRECTOR, Role.DEPUTY, Role.CURATOR])
def test_a_school_sees_itself_alone(client, cast, role):
    other = open_school(by=SYSTEM, municipality=cast.own.municipality, name="СОШ № 99")
    campaign = planned(cast.own, schools=[cast.own.school, other])
    mine = CampaignPart.objects.get(campaign=campaign, school=cast.own.school)
    theirs = CampaignPart.objects.get(campaign=campaign, school=other)
    person = cast.own.person(role)
    page = text(get(client, person, "campaign", campaign.pk))
    assert cast.own.school.name in page
    assert "СОШ № 99" not in page
    assert get(client, person, "part", mine.pk).status_code == 200
    assert get(client, person, "part", theirs.pk).status_code == 404
    assert get(client, person, "school_surveys", other.pk).status_code == 404
    assert "Анкета родителя" in text(get(client, person, "school_surveys", cast.own.school.pk))


@pytest.mark.parametrize("place", ["neighbour", "stranger"])
@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.DIRECTOR])
def test_others_see_nothing_of_it(client, cast, place, role):
    run = running(cast.own, title="Весенний опрос")
    person = getattr(cast, place).person(role)
    assert "Весенний опрос" not in text(get(client, person, "campaigns"))
    asked = run.part.questionnaire
    for name, key in (
        ("campaign", run.campaign.pk),
        ("part", run.part.pk),
        ("questionnaire", asked.pk),
        ("print_questionnaire", asked.pk),
        ("school_surveys", cast.own.school.pk),
    ):
        assert get(client, person, name, key).status_code == 404
    for name, key in (
        ("open_campaign", run.campaign.pk),
        ("close_campaign", run.campaign.pk),
        ("issue_codes", run.part.pk),
        ("remind_school", run.part.pk),
        ("paper", run.part.pk),
        ("release_questionnaire", asked.pk),
    ):
        assert post(client, person, name, key, number=1).status_code == 404


def test_nobody_in_particular_and_teachers_see_nothing(client, cast):
    run = running(cast.own)
    for person in (cast.newcomer, cast.administrator, cast.own.person(Role.TEACHER)):
        assert get(client, person, "campaigns").status_code == 403
        assert get(client, person, "questionnaires").status_code == 403
        assert get(client, person, "new_campaign").status_code == 403
        assert get(client, person, "part", run.part.pk).status_code == 404
    for name in ("campaigns", "questionnaires", "new_campaign"):
        assert get(client, None, name).status_code == 302


@pytest.mark.parametrize("role", [Role.HEAD, Role.REGION, Role.OBSERVER, Role.DIRECTOR])
def test_who_only_looks_changes_nothing(client, cast, role):
    run, person = running(cast.own), cast.own.person(role)
    asked = run.part.questionnaire
    assert post(client, person, "close_campaign", run.campaign.pk).status_code == 403
    assert post(client, person, "remind_school", run.part.pk).status_code == 403
    assert post(client, person, "copy_questionnaire", asked.pk).status_code == 403
    assert get(client, person, "new_campaign").status_code == 403
    assert get(client, person, "take_questionnaire", 2023, "parent").status_code == 403
    assert "Подготовить опрос" not in text(get(client, person, "campaigns"))
