"""Pages of checks: what stands on them, what they do, whom they refuse."""

import pytest
from django.urls import reverse
from tests.office.diagnosis.checks.held import (
    ARCHADA,
    asked,
    coordinator,
    found,
    found_at_all,
    held,
    prepared,
    recommended,
    two_lists,
)
from tests.office.identification.kamenka import school
from tests.office.identification.lists.papers import text_of

from opora_web.diagnosis.actions.follow_ups import answer_recommendation
from opora_web.diagnosis.models import (
    Check,
    CheckFinding,
    FollowUp,
    Recommendation,
    RecommendationSet,
    SchoolFinding,
)
from opora_web.registry.roles import Role


def url(name, *numbers):
    return reverse(f"diagnosis:{name}", args=numbers)


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(coordinator(cast.own))


def test_a_check_is_entered_held_filled_and_closed_in_a_browser(cast, browser):
    place = f"municipality-{cast.own.municipality.pk}"
    told = {"territory": place, "title": "Осенняя проверка", "planned": "planned"}
    browser.post(url("new_check"), {**told, "since": "2023-09-01", "until": "2023-09-05"})
    check = Check.objects.get()
    assert "Осенняя проверка" in text_of(browser.get(url("checks")))
    assert "1 сентября 2023 г. — 5 сентября 2023 г." in text_of(browser.get(url("checks")))
    assert "ещё готовится" in text_of(browser.get(url("check", check.pk)))
    browser.post(url("edit_check", check.pk), {**told, "title": "Проверка осенью"})
    browser.post(url("hold_check", check.pk))
    filled = {"kind": "goal_setting", "addressees": "named", "schools": [cast.own.school.pk]}
    browser.post(url("new_finding", check.pk), filled)
    at_school = SchoolFinding.objects.get()
    browser.post(url("finding_note", check.pk, at_school.pk), {"note": "нет плана"})
    page = text_of(browser.get(url("check", check.pk)))
    for words in ("Проверка осенью", "затруднения в целеполагании", "нет плана", "не сказано"):
        assert words in page
    browser.post(url("close_check", check.pk))
    check.refresh_from_db()
    assert check.state == "closed"
    assert "Записать выявленное" not in text_of(browser.get(url("check", check.pk)))


def test_days_stand_in_order(cast, browser):
    place = f"municipality-{cast.own.municipality.pk}"
    told = {"territory": place, "title": "Проверка", "planned": "planned"}
    answer = browser.post(url("new_check"), {**told, "since": "2023-09-05", "until": "2023-09-01"})
    assert answer.status_code == 422
    assert not Check.objects.exists()


def test_own_words_need_a_source_and_are_offered_again(cast, browser):
    check = held(cast.own)
    told = {"kind": "new", "addressees": "named", "schools": [cast.own.school.pk]}
    told["wording"] = "нет плана"
    assert browser.post(url("new_finding", check.pk), told).status_code == 422
    browser.post(url("new_finding", check.pk), {**told, "source": "акт"})
    page = text_of(browser.get(url("new_finding", held(cast.own).pk)))
    assert "нет плана (своя: акт)" in page


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"addressees": "named"}, "Отметьте хотя бы одну школу"),
        ({"addressees": "listed"}, "Перепишите слова документа"),
        ({"addressees": "listed", "printed_to": "все", "schools": True}, "отмечать не нужно"),
    ],
)
def test_schools_are_ticked_or_a_group_is_named(cast, browser, told, words):
    if "schools" in told:
        told = {**told, "schools": [cast.own.school.pk]}
    answer = browser.post(url("new_finding", held(cast.own).pk), {"kind": "goal_setting", **told})
    assert answer.status_code == 422
    assert words in text_of(answer)
    assert not CheckFinding.objects.exists()


def test_which_list_is_asked_on_the_page_with_the_size_of_each(cast, browser):
    check = held(cast.own)
    federal, regional = two_lists(cast.own)
    finding = found_at_all(check, coordinator(cast.own))
    found(check, coordinator(cast.own), cast.own.school)
    page = text_of(browser.get(url("check", check.pk)))
    assert "Не сказано, какой список означает «все ШНОР»" in page
    assert "федеральный</a>: 2 школы" in page
    assert "региональный</a>: 1 школа и 1 в зоне риска" in page
    assert "список не назван" in page
    assert "есть вопрос" in text_of(browser.get(url("checks")))
    form = text_of(browser.get(url("finding_list", check.pk, finding.pk)))
    assert "selected>не выбран" in form
    told = {"school_list": regional.pk, "because": "уточнено у комиссии"}
    browser.post(url("finding_list", check.pk, finding.pk), told)
    page = text_of(browser.get(url("check", check.pk)))
    assert "уточнено у комиссии" in page
    assert "Не сказано" not in page
    assert SchoolFinding.objects.get(finding=finding).school == cast.own.school
    assert federal.title not in page


def test_schools_are_ticked_anew_and_a_finding_is_dropped(cast, browser):
    check, other = held(cast.own), school(cast.own.municipality, ARCHADA)
    finding = found(check, coordinator(cast.own), cast.own.school)
    browser.post(url("finding_schools", check.pk, finding.pk), {"schools": [other.pk]})
    assert SchoolFinding.objects.get().school == other
    browser.post(url("drop_finding", check.pk, finding.pk))
    assert not CheckFinding.objects.exists()


def test_recommendations_go_from_lines_to_answers(cast, browser):
    check = held(cast.own)
    told = {"texts": "первое\n\n второе ", "addressees": "named", "basis": "методика"}
    browser.post(url("new_recommendations", check.pk), {**told, "schools": [cast.own.school.pk]})
    sent = RecommendationSet.objects.get()
    first = Recommendation.objects.get(position=1)
    terms = {"due": "2023-05-31", "responsible": "директор"}
    browser.post(url("recommendation_terms", check.pk, first.pk), terms)
    page = text_of(browser.get(url("check", check.pk)))
    for words in ("31 мая 2023 г.", "не назван", "методика", "1 школа: МОУ СОШ с. Кикино"):
        assert words in page
    assert "ещё не отправлены" in text_of(browser.get(url("recommendation_set", check.pk, sent.pk)))
    browser.post(url("send_recommendations", check.pk, sent.pk))
    assert FollowUp.objects.count() == 2
    page = text_of(browser.get(url("recommendation_set", check.pk, sent.pk)))
    assert "2. второе" in page
    assert "ждём ответа школы" in page
    again = browser.post(url("send_recommendations", check.pk, sent.pk), follow=True)
    assert "уже отправлены" in text_of(again)
    assert "уже отправлены" in text_of(
        browser.post(url("drop_recommendations", check.pk, sent.pk), follow=True)
    )


def test_the_list_of_recommendations_is_said_and_unsent_ones_are_dropped(cast, browser):
    check = held(cast.own)
    federal, regional = two_lists(cast.own)
    told = {"texts": "первое", "addressees": "listed_and_zone", "printed_to": "все ШНОР и зона"}
    browser.post(url("new_recommendations", check.pk), told)
    sent = RecommendationSet.objects.get()
    refused = browser.post(url("send_recommendations", check.pk, sent.pk), follow=True)
    assert "скажите, какой список означает" in text_of(refused)
    said = {"school_list": federal.pk, "zone_list": regional.pk, "because": "так"}
    browser.post(url("set_list", check.pk, sent.pk), said)
    assert "2 школы: МОУ СОШ с. Кикино" in text_of(browser.get(url("check", check.pk)))
    browser.post(url("drop_recommendations", check.pk, sent.pk))
    assert not RecommendationSet.objects.exists()


def test_a_school_reads_its_own_rows_and_answers(cast, signed_in):
    check, by = held(cast.own), coordinator(cast.own)
    other = school(cast.own.municipality, ARCHADA)
    found(check, by, cast.own.school, other)
    found(check, by, other, kind_id="teacher_growth")
    follow_up = asked(check, by, cast.own.school)
    stranger = asked(check, by, other)
    browser = signed_in(cast.own.person(Role.DEPUTY))
    page = text_of(browser.get(url("own_checks")))
    assert "затруднения в целеполагании" in page
    assert ARCHADA not in page
    assert "развитию мастерства" not in page
    browser.post(url("answer_recommendation", follow_up.pk), {"answer": "программа утверждена"})
    assert "программа утверждена" in text_of(browser.get(url("follow_up", follow_up.pk)))
    assert browser.get(url("follow_up", stranger.pk)).status_code == 404
    assert browser.post(url("accept_answer", follow_up.pk)).status_code == 403
    assert browser.get(url("check", check.pk)).status_code == 404
    assert browser.get(url("checks")).status_code == 403


def test_the_coordinator_returns_with_a_reason_and_accepts(cast, browser):
    check, by = held(cast.own), coordinator(cast.own)
    follow_up = asked(check, by, cast.own.school)
    early = browser.post(url("accept_answer", follow_up.pk), follow=True)
    assert "Решать сейчас нечего" in text_of(early)
    answer_recommendation(by=cast.own.person(Role.DIRECTOR), follow_up=follow_up, answer="сделано")
    assert "Принять ответ" in text_of(browser.get(url("follow_up", follow_up.pk)))
    assert browser.post(url("return_answer", follow_up.pk), {"because": ""}).status_code == 422
    browser.post(url("return_answer", follow_up.pk), {"because": "нет приказа"})
    assert "нет приказа" in text_of(browser.get(url("follow_up", follow_up.pk)))
    answer_recommendation(
        by=cast.own.person(Role.DIRECTOR), follow_up=follow_up, answer="приказ № 5"
    )
    browser.post(url("accept_answer", follow_up.pk))
    follow_up.refresh_from_db()
    assert follow_up.state == "accepted"
    assert browser.get(url("answer_recommendation", follow_up.pk)).status_code == 403


READ = ("check", "edit_check", "new_finding", "new_recommendations")
WRITTEN = ("hold_check", "close_check")


@pytest.mark.parametrize("role", [Role.HEAD, Role.METHODIST, Role.OBSERVER])
def test_who_reads_the_district_does_not_write(cast, signed_in, role):
    check = prepared(cast.own)
    browser = signed_in(cast.own.person(role))
    assert browser.get(url("check", check.pk)).status_code == 200
    assert browser.get(url("new_check")).status_code == 403
    for name in READ[1:]:
        assert browser.get(url(name, check.pk)).status_code == 403
    for name in WRITTEN:
        assert browser.post(url(name, check.pk)).status_code == 403


def test_neighbour_and_stranger_find_no_check_and_a_visitor_no_page(cast, signed_in):
    check = held(cast.own)
    finding = found(check, coordinator(cast.own), cast.own.school)
    sent = recommended(check, coordinator(cast.own), cast.own.school)
    for person in (coordinator(cast.neighbour), coordinator(cast.stranger)):
        browser = signed_in(person)
        for name in READ:
            assert browser.get(url(name, check.pk)).status_code == 404
        assert browser.get(url("finding_list", check.pk, finding.pk)).status_code == 404
        assert browser.get(url("recommendation_set", check.pk, sent.pk)).status_code == 404
        assert browser.post(url("drop_finding", check.pk, finding.pk)).status_code == 404
    visitor = signed_in(None)
    assert visitor.get(url("check", check.pk)).status_code == 302


def test_an_office_without_checks_says_what_they_are_for(cast, signed_in):
    browser = signed_in(coordinator(cast.own))
    assert "Проверок пока нет" in text_of(browser.get(url("checks")))
    assert "ничего не записали о ваших школах" in text_of(browser.get(url("own_checks")))
