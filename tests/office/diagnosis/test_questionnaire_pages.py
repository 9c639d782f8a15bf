"""Making a questionnaire from a ready one, page by page."""

import pytest
from django.urls import reverse
from tests.office.diagnosis.browsing import get, on_that_day, post, text
from tests.office.diagnosis.surveys import draft, released

from opora_web.diagnosis.models import (
    OwnQuestionnaire,
)
from opora_web.registry.roles import Role


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    on_that_day(monkeypatch)


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
