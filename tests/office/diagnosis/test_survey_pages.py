"""Pages of questionnaires and surveys as own, neighbour, stranger and anonymous get them."""

from datetime import date

import pytest
from django.core import mail
from django.http import QueryDict
from django.urls import reverse
from tests.office.diagnosis.surveys import DAY, answered, draft, planned, released, running

from opora.reference.audience import Audience
from opora_web.audit.actor import SYSTEM
from opora_web.diagnosis.actions.campaigns import close_campaign
from opora_web.diagnosis.models import (
    Campaign,
    CampaignPart,
    CampaignState,
    OwnQuestionnaire,
    PaperEntry,
    SurveyCode,
)
from opora_web.jobs.list_tables import table_named
from opora_web.registry.actions.schools import open_school
from opora_web.registry.roles import Role


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    for view in ("campaigns", "survey_parts", "questionnaires"):
        name = f"opora_web.diagnosis.views.{view}.timezone.localdate"
        monkeypatch.setattr(name, lambda: DAY)


def get(client, user, name, *args):
    client.logout()
    if user is not None:
        client.force_login(user)
    return client.get(reverse(f"diagnosis:{name}", args=args))


def post(client, user, name, *args, **data):
    client.logout()
    if user is not None:
        client.force_login(user)
    return client.post(reverse(f"diagnosis:{name}", args=args), data)


def text(said):
    return said.content.decode().replace("\u00a0", " ")


# ---- who sees what ----


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


# ---- questionnaires ----


def test_ready_sets_of_a_year_with_their_status(client, cast):
    person = cast.own.person(Role.DIRECTOR)
    page = text(get(client, person, "questionnaires"))
    assert "2022/23" in page
    assert page.count("не подтверждено") >= 4
    shown = text(get(client, person, "ready_questionnaire", 2023, "parent"))
    assert "Ходить на встречи в школу мне незачем." in shown
    assert "последний ответ говорит о риске" in shown
    assert get(client, person, "ready_questionnaire", 2023, "nobody").status_code == 404
    assert get(client, person, "ready_questionnaire", 2010, "parent").status_code == 404


def test_a_ready_set_is_taken_at_once(client, cast):
    person = cast.own.person(Role.COORDINATOR)
    client.force_login(person)
    address = reverse("diagnosis:take_questionnaire", args=[2023, "parent"]) + "?srazu=1"
    assert "без изменений" in text(client.get(address))
    said = client.post(address, {"municipality": cast.own.municipality.pk, "title": "Родителям"})
    made = OwnQuestionnaire.objects.get()
    assert said["Location"] == reverse("diagnosis:questionnaire", args=[made.pk])
    assert (made.title, made.is_draft) == ("Родителям", False)
    again = client.post(address, {"municipality": cast.own.municipality.pk, "title": "Родителям"})
    assert again.status_code == 422
    assert "уже есть" in text(again)
    stranger = client.post(
        address, {"municipality": cast.stranger.municipality.pk, "title": "Чужим"}
    )
    assert stranger.status_code == 422


def test_a_draft_is_changed_held_to_its_limits_and_released(client, cast):
    person, own = cast.own.person(Role.METHODIST), draft(cast.own)
    told = {"title": "Родителям", "intro": "Ответьте.", "questions": ["parent-parents-1"]}
    post(client, person, "change_questionnaire", own.pk, **told)
    own.refresh_from_db()
    assert (own.title, len(own.questions)) == ("Родителям", 1)
    page = text(get(client, person, "questionnaire", own.pk))
    assert "Добавьте ещё 4 вопроса" in page
    assert "Выпустить анкету" not in page
    assert post(client, person, "release_questionnaire", own.pk).status_code == 409
    told["questions"] = [f"parent-parents-{number}" for number in range(1, 6)]
    post(client, person, "change_questionnaire", own.pk, **told)
    assert post(client, person, "release_questionnaire", own.pk).status_code == 302
    own.refresh_from_db()
    assert not own.is_draft


def test_a_question_of_one_s_own_joins_a_factor(client, cast):
    person, own = cast.own.person(Role.COORDINATOR), draft(cast.own)
    told = {"factor": "parents", "text": "Я хожу в школу.", "scale": "plain"}
    said = post(client, person, "add_question", own.pk, direction="strength", **told)
    assert said.status_code == 302
    own.refresh_from_db()
    (added,) = [one for one in own.asked.questions if one.text == "Я хожу в школу."]
    assert (added.factor_id, added.scale.options[-1]) == ("parents", "да")
    assert "13 вопросов, а можно не больше 12" in text(get(client, person, "questionnaire", own.pk))
    same = post(client, person, "add_question", own.pk, direction="risk", **told)
    assert "задан дважды" in text(same)
    assert "Я хожу в школу." in text(get(client, person, "change_questionnaire", own.pk))


def test_what_was_released_is_copied_and_never_changed(client, cast):
    person, own = cast.own.person(Role.COORDINATOR), released(cast.own)
    assert get(client, person, "change_questionnaire", own.pk).status_code == 409
    assert get(client, person, "add_question", own.pk).status_code == 409
    assert post(client, person, "remove_questionnaire", own.pk).status_code == 409
    post(client, person, "copy_questionnaire", own.pk)
    copied = OwnQuestionnaire.objects.get(amends=own)
    assert (copied.version, copied.is_draft, copied.questions) == (2, True, own.questions)
    assert "редакция 2" in str(copied)
    assert post(client, person, "copy_questionnaire", copied.pk).status_code == 409
    post(client, person, "remove_questionnaire", copied.pk)
    assert not OwnQuestionnaire.objects.filter(pk=copied.pk).exists()


def test_a_school_reads_what_is_released_and_no_draft(client, cast):
    person = cast.own.person(Role.DEPUTY)
    asked, waiting = released(cast.own), draft(cast.own, title="Черновик")
    assert get(client, person, "questionnaire", asked.pk).status_code == 200
    assert get(client, person, "questionnaire", waiting.pk).status_code == 404
    paper = text(get(client, person, "print_questionnaire", asked.pk))
    assert paper.count("paper-question") == 12
    assert "сохраните её там как PDF" in paper


# ---- the course of a survey ----


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


# ---- paper ----


def paper_of(run, sheets=4, **changed):
    told = {"sheets": sheets}
    for number in range(len(run.part.questionnaire.asked.questions)):
        told[f"v{number}-0"] = sheets
    return {**told, **changed}


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.DIRECTOR, Role.DEPUTY])
def test_counts_of_paper_are_entered_and_entered_again(client, cast, role):
    run, person = running(cast.own), cast.own.person(role)
    assert "Сколько анкет собрано" in text(get(client, person, "paper", run.part.pk))
    assert post(client, person, "paper", run.part.pk, **paper_of(run)).status_code == 302
    entry = PaperEntry.objects.get()
    assert (entry.sheets, entry.counts["parent-parents-1"]) == (4, [4, 0, 0, 0])
    assert 'value="4"' in text(get(client, person, "paper", run.part.pk))
    told = paper_of(run, 6, **{"v0-0": 5, "v0-bez-otveta": 1})
    post(client, person, "paper", run.part.pk, **told)
    entry = PaperEntry.objects.get()
    assert (entry.sheets, entry.left_out["parent-parents-1"]) == (6, 1)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"v1-0": 3}, "Вопрос 2: ответы и пропуски вместе — 3 анкеты"),
        ({"v1-1": 1}, "Вопрос 2: ответы и пропуски вместе — 5 анкет"),
        ({"sheets": ""}, "Сколько анкет собрано"),
        ({"v1-0": -1}, "Вопрос 2, «никогда»"),
    ],
)
def test_counts_that_do_not_agree_are_refused(client, cast, changed, said):
    run = running(cast.own)
    told = paper_of(run, **changed)
    answer = post(client, cast.own.person(Role.DIRECTOR), "paper", run.part.pk, **told)
    assert answer.status_code == 422
    assert said in text(answer)
    assert not PaperEntry.objects.exists()


def test_a_curator_enters_nothing(client, cast):
    run = running(cast.own)
    assert get(client, cast.own.person(Role.CURATOR), "paper", run.part.pk).status_code == 403


# ---- results ----


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
