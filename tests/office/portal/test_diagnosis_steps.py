"""Diagnosis among the next steps: recommendations, lists to name, surveys, causes."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.office.diagnosis import profiles
from tests.office.diagnosis.causes.analysed import by_of, filled, started, submitted
from tests.office.diagnosis.checks.held import (
    asked,
    coordinator,
    found_at_all,
    held,
    recommended,
    two_lists,
)
from tests.office.diagnosis.surveys import answered, planned, released, running
from tests.office.identification.lists.papers import in_force

from opora_web.diagnosis.actions.campaigns import close_campaign
from opora_web.diagnosis.actions.cause_analyses import (
    return_analysis,
    sign_analysis,
    submit_analysis,
)
from opora_web.diagnosis.actions.check_findings import say_list_of_finding
from opora_web.diagnosis.actions.follow_ups import (
    accept_answer,
    answer_recommendation,
    return_answer,
)
from opora_web.diagnosis.actions.recommendations import recommend, send_recommendations, set_terms
from opora_web.diagnosis.models import Addressees, Campaign, Check, Recommendation
from opora_web.portal.cycle import cycles
from opora_web.portal.next_steps import next_steps
from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.actions.schools import open_school
from opora_web.registry.roles import Role
from opora_web.ui.tones import Tone

WORDS = ("рекомендац", "Проверка", "прос «", "опроса", "причин")


def steps_of(person):
    told = next_steps(person, cycles(person))
    return [one for one in told if any(word in one.sentence for word in WORDS)]


def told(person) -> list[str]:
    return [one.sentence.replace("\N{NO-BREAK SPACE}", " ") for one in steps_of(person)]


def who_is_told(cast) -> set[Role]:
    """The roles of the own place; of the neighbour only the region they share may be among them."""
    for place, shared in ((cast.neighbour, {Role.REGION}), (cast.stranger, set())):
        for role in place.people.keys() - shared:
            assert told(place.person(role)) == []
    return {role for role, person in cast.own.people.items() if told(person)}


SCHOOL = {Role.DIRECTOR, Role.DEPUTY}
KEEPERS = {Role.COORDINATOR, Role.REGION}
ASKERS = {Role.COORDINATOR, Role.METHODIST}


def test_a_recommendation_waits_for_the_school_then_for_whoever_holds_the_check(cast):
    place, by = cast.own, coordinator(cast.own)
    director = place.person(Role.DIRECTOR)
    follow_up = asked(held(place), by, place.school)
    assert told(director) == ["Ответьте на рекомендации проверок: 1 рекомендация."]
    assert steps_of(director)[0].href == "/diagnostika/proverki/moi/"
    assert who_is_told(cast) == SCHOOL
    answer_recommendation(by=director, follow_up=follow_up, answer="сделано")
    assert told(by) == ["Проверка «Проверка школ списка»: 1 ответ школы ждёт вашего решения."]
    assert who_is_told(cast) == KEEPERS
    return_answer(by=by, follow_up=follow_up, because="нет срока")
    (step,) = steps_of(director)
    assert step.sentence.endswith("«Проверка школ списка» возвращён: ответьте ещё раз.")
    assert step.href == f"/diagnostika/proverki/otvety/{follow_up.pk}/"
    assert who_is_told(cast) == SCHOOL
    answer_recommendation(by=director, follow_up=follow_up, answer="до мая")
    accept_answer(by=by, follow_up=follow_up)
    assert who_is_told(cast) == set()


def test_the_nearest_term_is_told_and_a_term_that_is_over_is_urgent(cast):
    place, by = cast.own, coordinator(cast.own)
    check = held(place)
    today = timezone.localdate()
    for days, text in ((5, "а"), (9, "б")):
        recommended(check, by, place.school, texts=(text,))
        one = Recommendation.objects.get(text=text)
        set_terms(by=by, recommendation=one, due=today + timedelta(days=days), responsible="")
    for one in check.sets.order_by("position"):
        send_recommendations(by=by, sent=one)
    (step,) = steps_of(place.person(Role.DIRECTOR))
    assert "2 рекомендации, ближайший срок — " in step.sentence.replace("\N{NO-BREAK SPACE}", " ")
    assert step.tone == Tone.WARN
    Recommendation.objects.filter(text="а").update(due=today - timedelta(days=1))
    (step,) = steps_of(place.person(Role.DIRECTOR))
    assert step.tone == Tone.DANGER


def test_a_paper_that_means_a_list_asks_whoever_holds_the_check_which_one(cast):
    place, by = cast.own, coordinator(cast.own)
    _, regional = two_lists(place)
    check = held(place)
    finding = found_at_all(check, by)
    assert told(by) == [
        "Проверка «Проверка школ списка»: скажите, какой список имеет в виду документ."
    ]
    assert steps_of(by)[0].href == f"/diagnostika/proverki/{check.pk}/"
    assert who_is_told(cast) == KEEPERS
    say_list_of_finding(by=by, finding=finding, school_list=regional, because="письмо")
    assert told(by) == []
    listed = {"addressees": Addressees.LISTED, "printed_to": "всем ШНОР"}
    recommend(by=by, check=check, texts=("сделать",), **listed)
    assert len(told(by)) == 1
    Check.objects.filter(pk=check.pk).update(state="closed")
    assert told(by) == []


def on(campaign, **days):
    """Days of the survey counted from today."""
    today = timezone.localdate()
    moved = {name: today + timedelta(days=number) for name, number in days.items()}
    Campaign.objects.filter(pk=campaign.pk).update(**moved)


def test_a_survey_whose_day_has_come_waits_to_be_opened(cast):
    campaign = planned(cast.own, released(cast.own))
    on(campaign, opens_on=1, closes_on=9)
    assert who_is_told(cast) == set()
    on(campaign, opens_on=0, closes_on=9)
    assert told(cast.own.person(Role.METHODIST)) == [
        "Опрос «Опрос» готов, его первый день наступил: откройте его."
    ]
    assert who_is_told(cast) == ASKERS
    on(campaign, opens_on=-9, closes_on=-1)
    assert who_is_told(cast) == set()


@pytest.mark.parametrize(("days", "is_told"), [(4, False), (3, True), (0, True)])
def test_a_survey_that_ends_soon_is_short_of_answers(cast, days, is_told):
    run = running(cast.own)
    answered(run, run.codes[0])
    on(run.campaign, opens_on=-5, closes_on=days)
    assert who_is_told(cast) == (ASKERS | SCHOOL if is_told else set())
    for person, ending in (
        (coordinator(cast.own), "Напомните школам."),
        (cast.own.person(Role.DIRECTOR), "Напомните тем, у кого есть ссылки."),
    ):
        for sentence in told(person):
            assert sentence.startswith("Опрос «Опрос»: ответили 1 из 3, последний день — ")
            assert sentence.endswith(ending)


def test_nobody_is_hurried_when_everybody_answered(cast):
    run = running(cast.own, codes=1)
    answered(run, run.codes[0])
    on(run.campaign, opens_on=-5, closes_on=1)
    assert who_is_told(cast) == set()


def test_a_school_reads_its_own_number_in_a_survey_of_several(cast):
    other = open_school(by=coordinator(cast.own), municipality=cast.own.municipality, name="Вторая")
    run = running(cast.own)
    run.campaign.parts.create(
        school=other, questionnaire=run.part.questionnaire, issued=7, answered=5
    )
    on(run.campaign, opens_on=-5, closes_on=1)
    assert "ответили 5 из 10" in told(coordinator(cast.own))[0]
    assert "ответили 0 из 3" in told(cast.own.person(Role.DIRECTOR))[0]


def test_a_survey_without_links_and_one_that_is_over_wait_for_who_asks(cast):
    run = running(cast.own)
    on(run.campaign, opens_on=-5, closes_on=-1)
    assert told(coordinator(cast.own)) == [
        "Последний день опроса «Опрос» прошёл: закройте его, чтобы увидеть итоги."
    ]
    assert who_is_told(cast) == ASKERS
    on(run.campaign, opens_on=-5, closes_on=9)
    run.campaign.parts.update(issued=0)
    assert told(coordinator(cast.own)) == ["Опрос «Опрос» идёт, а ссылок никому не выдали."]
    close_campaign(by=coordinator(cast.own), campaign=run.campaign)
    assert who_is_told(cast) == set()


def test_causes_wait_for_the_school_then_for_the_signature(cast):
    analysis = started(cast.own)
    director = cast.own.person(Role.DIRECTOR)
    list_of = "федеральный список"
    (one,) = [each for each in told(director) if "причин" in each]
    assert one == (
        f"МОУ СОШ с. Кикино: допишите анализ причин и передайте его координатору ({list_of})."
    )
    assert who_is_told(cast) == SCHOOL
    filled(analysis, director)
    submit_analysis(by=director, analysis=analysis)
    (one,) = told(by_of(cast.own))
    assert "школа передала анализ причин, подпишите его или верните" in one
    assert who_is_told(cast) == KEEPERS
    return_analysis(by=by_of(cast.own), analysis=analysis, because="нет источника")
    assert any("анализ причин возвращён" in each for each in told(director))
    assert who_is_told(cast) == SCHOOL


def test_signed_causes_wait_for_nobody(cast):
    analysis = submitted(cast.own)
    sign_analysis(by=by_of(cast.own), analysis=analysis)
    assert who_is_told(cast) == set()


def test_the_first_page_says_how_many_listed_schools_have_a_profile_in_force(cast, signed_in):
    place, by = cast.own, coordinator(cast.own)
    open_school(by=by, municipality=place.municipality, name="Вторая школа")
    in_force(by, place.municipality, "МОУ СОШ с. Кикино\nВторая школа")
    assert [(one.listed_low, one.profiled) for one in cycles(by)] == [(2, 0)]
    profile = profiles.answered(place)
    assert [(one.listed_low, one.profiled) for one in cycles(by)] == [(2, 0)]
    profiles.in_force(place, profile)
    assert [(one.listed_low, one.profiled) for one in cycles(by)] == [(2, 1)]
    assert "с профилем: 1" in signed_in(by).get("/").content.decode()
    observer = place.person(Role.OBSERVER)
    assert {one.profiled for one in cycles(observer)} == {None}
    assert "с профилем:" not in signed_in(observer).get("/").content.decode()


def test_a_second_record_in_the_list_is_the_school_with_the_profile(cast):
    place, by = cast.own, coordinator(cast.own)
    second = open_school(by=by, municipality=place.municipality, name="Кикинская школа")
    in_force(by, place.municipality, "Кикинская школа")
    profiles.in_force(place)
    merge_duplicates(by=by, duplicate=second, into=place.school, reason="одна школа")
    assert [(one.listed_low, one.profiled) for one in cycles(by)] == [(1, 1)]
