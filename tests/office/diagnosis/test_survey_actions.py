"""What the state of questionnaires and surveys refuses, and what the journal hears."""

from dataclasses import replace
from datetime import date

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.urls import reverse
from tests.office.diagnosis.surveys import DAY, answered, draft, planned, released, running

from opora.diagnosis.paper_counts import PaperCounts
from opora_web.audit.actor import SYSTEM
from opora_web.audit.models import JournalEntry
from opora_web.diagnosis.actions.campaigns import close_campaign, open_campaign, plan_campaign
from opora_web.diagnosis.actions.paper_entries import enter_paper
from opora_web.diagnosis.actions.questionnaires import (
    append_question,
    change_questionnaire,
    release_questionnaire,
    remove_draft,
)
from opora_web.diagnosis.actions.survey_codes import issue_codes, remind_school
from opora_web.diagnosis.letters import send_reminder
from opora_web.diagnosis.models import (
    Campaign,
    CampaignPart,
    OwnQuestionnaire,
    PaperEntry,
    SurveyAnswer,
    SurveyCode,
)
from opora_web.diagnosis.qr_picture import qr_picture
from opora_web.diagnosis.survey_years import year_asked
from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.actions.schools import open_school
from opora_web.registry.models import Membership
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"closes_on": date(2023, 2, 1)}, "не может закончиться раньше"),
        ({"schools": "nobody"}, "хотя бы одну школу"),
        ({"schools": "strangers"}, "одного муниципалитета"),
        ({"questionnaires": "draft"}, "выпущенные анкеты"),
        ({"year": 2024}, "того же учебного года"),
        ({"title": "Опрос"}, "уже есть"),
    ],
)
def test_a_survey_that_cannot_be_is_not_planned(cast, changed, said):
    planned(cast.own)
    named = {
        "nobody": [],
        "strangers": [cast.stranger.school],
        "draft": [draft(cast.own, title="Черновик")],
    }
    usual = {
        "title": "Новый опрос",
        "year": 2023,
        "opens_on": DAY,
        "closes_on": DAY,
        "schools": [cast.own.school],
        "questionnaires": [released(cast.own, title="Выпущенная")],
    }
    told = usual | {name: named.get(str(value), value) for name, value in changed.items()}
    by, place = cast.own.person(Role.COORDINATOR), cast.own.municipality
    with pytest.raises(Refused, match=said):
        plan_campaign(by=by, municipality=place, **told)
    assert Campaign.objects.count() == 1


@pytest.mark.parametrize("number", [0, -1, 501])
def test_a_senseless_number_of_links_is_refused(cast, number):
    run = running(cast.own)
    with pytest.raises(Refused, match="от 1 до 500"):
        issue_codes(by=SYSTEM, part=run.part, number=number)
    assert SurveyCode.objects.count() == 3


def test_every_link_has_a_place_for_its_answer(cast):
    run = running(cast.own, codes=7)
    assert SurveyCode.objects.count() == SurveyAnswer.objects.empty().count() == 7
    issue_codes(by=SYSTEM, part=run.now(), number=2)
    assert SurveyCode.objects.count() == SurveyAnswer.objects.empty().count() == 9


def test_counts_of_paper_are_held_to_their_sums_and_days(cast):
    waiting = CampaignPart.objects.with_names().get(campaign=planned(cast.own))
    counts = PaperCounts(1, {})
    with pytest.raises(Refused, match="ещё не открыт"):
        enter_paper(by=SYSTEM, part=waiting, counts=counts, left_out={})
    campaign = open_campaign(by=SYSTEM, campaign=waiting.campaign, today=DAY)
    going_on = CampaignPart.objects.with_names().get(pk=waiting.pk)
    with pytest.raises(Refused, match="Вопрос 1"):
        enter_paper(by=SYSTEM, part=going_on, counts=counts, left_out={})
    close_campaign(by=SYSTEM, campaign=campaign)
    over = CampaignPart.objects.with_names().get(pk=waiting.pk)
    with pytest.raises(Refused, match="закрыт"):
        enter_paper(by=SYSTEM, part=over, counts=counts, left_out={})
    assert not PaperEntry.objects.exists()


def test_a_reminder_keeps_what_was_answered_meanwhile(cast):
    run = running(cast.own)
    stale = run.now()
    answered(run, run.codes[0])
    issue_codes(by=SYSTEM, part=stale, number=2)
    remind_school(by=SYSTEM, part=stale, today=DAY)
    now = run.now()
    assert (now.issued, now.answered, now.reminded_on) == (5, 1, DAY)
    with pytest.raises(Refused, match="уже напомнили"):
        remind_school(by=SYSTEM, part=stale, today=DAY)


def test_what_was_read_before_the_closing_does_nothing_after_it(cast):
    run = running(cast.own)
    stale = run.now()
    assert not stale.campaign.is_closed
    close_campaign(by=SYSTEM, campaign=run.campaign)
    asked = stale.questionnaire.asked.questions
    counts = {one.question_id: (1, *(0 for _ in one.scale.options[1:])) for one in asked}
    with pytest.raises(Refused, match="больше не выдаются"):
        issue_codes(by=SYSTEM, part=stale, number=1)
    with pytest.raises(Refused, match="больше не вводятся"):
        enter_paper(by=SYSTEM, part=stale, counts=PaperCounts(1, counts), left_out={})
    with pytest.raises(Refused, match="пока опрос идёт"):
        remind_school(by=SYSTEM, part=stale, today=DAY)
    assert SurveyCode.objects.count() == 3
    assert not PaperEntry.objects.exists()


def test_what_was_read_as_a_draft_does_not_change_what_was_released(cast):
    stale = draft(cast.own)
    now = OwnQuestionnaire.objects.get(pk=stale.pk)
    release_questionnaire(by=SYSTEM, questionnaire=now)
    told = {"title": "Иначе", "intro": stale.intro, "questions": stale.asked.questions}
    with pytest.raises(Refused, match="уже выпущена"):
        change_questionnaire(by=SYSTEM, questionnaire=stale, **told)
    with pytest.raises(Refused, match="уже выпущена"):
        append_question(by=SYSTEM, questionnaire=stale, question=stale.asked.questions[0])
    with pytest.raises(Refused, match="уже выпущена"):
        release_questionnaire(by=SYSTEM, questionnaire=stale)
    with pytest.raises(Refused, match="уже выпущена"):
        remove_draft(by=SYSTEM, questionnaire=stale)
    kept = OwnQuestionnaire.objects.get(pk=stale.pk)
    assert (kept.title, kept.is_draft) == (now.title, False)


def test_two_questions_added_at_once_both_stay(cast):
    made = draft(cast.own)
    first = made.asked.questions[0]
    one, other = (OwnQuestionnaire.objects.get(pk=made.pk) for _ in range(2))
    for number, stale in enumerate((one, other)):
        own = replace(first, question_id=f"own-{number}", text=f"Свой вопрос {number}.")
        append_question(by=SYSTEM, questionnaire=stale, question=own)
    kept = OwnQuestionnaire.objects.get(pk=made.pk).asked.questions
    assert [each.question_id for each in kept[-2:]] == ["own-0", "own-1"]
    assert len(kept) == len(made.questions) + 2


def test_the_journal_tells_the_course_of_a_survey(cast):
    run = running(cast.own)
    close_campaign(by=cast.own.person(Role.COORDINATOR), campaign=run.campaign)
    verbs = list(JournalEntry.objects.order_by("number").values_list("verb", flat=True))
    course = ["подготовка опроса", "открытие опроса", "выдача ссылок опроса", "закрытие опроса"]
    assert [one for one in verbs if "опрос" in one] == course
    closing = JournalEntry.objects.get(verb="закрытие опроса")
    assert closing.after == {"выдано ссылок": 3, "ответили": 0}
    assert closing.territory == cast.own.municipality.journal_territory


def test_the_database_itself_keeps_answers_within_links(cast):
    run = running(cast.own)
    with pytest.raises(IntegrityError), transaction.atomic():
        CampaignPart.objects.filter(pk=run.part.pk).update(answered=4)


def test_a_school_without_people_gets_no_letter(cast):
    run = running(cast.own)
    Membership.objects.filter(school=cast.own.school).delete()
    assert send_reminder(run.part, link="http://x/", today=DAY) == 0
    assert mail.outbox == []


def test_what_was_asked_of_a_second_record_is_the_school_s(cast, signed_in):
    other = open_school(by=SYSTEM, municipality=cast.own.municipality, name="Кикинская школа")
    planned(cast.own, schools=[other], title="Опрос двойника")
    merge_duplicates(by=SYSTEM, duplicate=other, into=cast.own.school, reason="одна школа")
    browser = signed_in(cast.own.person(Role.DIRECTOR))
    address = reverse("diagnosis:school_surveys", args=[cast.own.school.pk])
    assert "Опрос двойника" in browser.get(address).content.decode()
    part = CampaignPart.objects.get()
    assert browser.get(reverse("diagnosis:part", args=[part.pk])).status_code == 200
    assert browser.get(reverse("diagnosis:paper", args=[part.pk])).status_code == 409


def test_a_draft_of_a_ready_set_is_offered_before_it_is_released(cast, signed_in):
    browser = signed_in(cast.own.person(Role.METHODIST))
    address = reverse("diagnosis:take_questionnaire", args=[2023, "pupil"])
    told = {"municipality": cast.own.municipality.pk, "title": "Ученикам"}
    page = browser.post(address, told, follow=True).content.decode()
    assert "Черновик сделан." in page
    assert "Выпустить анкету" in page


@pytest.mark.parametrize(
    ("told", "today", "year"),
    [
        (None, date(2023, 8, 31), 2023),
        (None, date(2023, 9, 1), 2024),
        ("2022", date(2023, 9, 1), 2022),
        ("1990", date(2023, 9, 1), 2024),
        ("да", date(2040, 1, 1), 2027),
        (None, date(2001, 1, 1), 2027),
    ],
)
def test_the_year_of_a_page(told, today, year):
    assert year_asked(told, today).closing == year


def test_a_square_holds_its_link_and_no_style():
    one, other = qr_picture("http://a.example/o/x/"), qr_picture("http://a.example/o/y/")
    assert one != other
    assert one == qr_picture("http://a.example/o/x/")
    assert "style" not in one
    assert "script" not in one
    # Three corners of seven modules stand where every camera looks for them, after the margin.
    assert all(f"M{x} 4h1v1h-1z" in one for x in range(4, 11))


def test_rows_call_themselves_in_russian(cast):
    run = running(cast.own)
    kinds = [run.campaign, run.part, run.part.questionnaire]
    kinds += [SurveyCode.objects.first(), SurveyAnswer.objects.first()]
    kinds.append(PaperEntry(part=run.part, sheets=1))
    for one in kinds:
        assert str(one)
        assert str(one).isascii() is False
