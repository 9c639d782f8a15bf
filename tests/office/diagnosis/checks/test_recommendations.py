"""Recommendations: written, addressed, sent, answered, accepted or returned."""

from datetime import date

import pytest
from tests.office.diagnosis.checks.held import (
    ARCHADA,
    asked,
    coordinator,
    found_at_all,
    held,
    prepared,
    recommended,
    two_lists,
)
from tests.office.identification.kamenka import school

from opora_web.audit.models import JournalEntry
from opora_web.diagnosis.actions.check_findings import say_list_of_finding
from opora_web.diagnosis.actions.checks import close_check
from opora_web.diagnosis.actions.follow_ups import (
    accept_answer,
    answer_recommendation,
    return_answer,
)
from opora_web.diagnosis.actions.recommendations import (
    drop_recommendations,
    recommend,
    say_list_of_set,
    send_recommendations,
    set_terms,
)
from opora_web.diagnosis.models import Addressees, FollowUp, Recommendation, RecommendationSet
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused


def addressees(sent):
    sent_to = FollowUp.objects.filter(recommendation__set_of=sent).order_by("school__sort_key")
    return list(sent_to.values_list("school__name", flat=True))


def of_list(check, by, kind=Addressees.LISTED, printed_to="все ШНОР"):
    texts = ["доработать программу", "вовлечь родителей"]
    return recommend(by=by, check=check, texts=texts, addressees=kind, printed_to=printed_to)


def test_nothing_is_sent_to_all_of_a_list_that_nobody_named(cast):
    by, check = coordinator(cast.own), held(cast.own)
    federal, _ = two_lists(cast.own)
    sent = of_list(check, by)
    with pytest.raises(Refused, match="скажите, какой список означает «все ШНОР»"):
        send_recommendations(by=by, sent=sent)
    say_list_of_set(by=by, addressed=sent, school_list=federal, because="уточнено")
    assert send_recommendations(by=by, sent=sent) == 2
    assert addressees(sent) == [cast.own.school.name] * 2 + [ARCHADA] * 2


def test_addressees_stay_as_they_were_at_the_sending(cast):
    by, check = coordinator(cast.own), held(cast.own)
    federal, regional = two_lists(cast.own)
    sent = of_list(check, by, Addressees.LISTED_AND_ZONE, "все ШНОР и школы зоны риска")
    told = {"school_list": regional, "zone_list": regional, "because": "уточнено"}
    say_list_of_set(by=by, addressed=sent, **told)
    send_recommendations(by=by, sent=sent)
    regional.entries.update(is_left_out=True, left_out_because="так")
    assert set(addressees(sent)) == {cast.own.school.name, ARCHADA}
    sent.refresh_from_db()
    with pytest.raises(Refused, match="уже отправлены"):
        say_list_of_set(by=by, addressed=sent, school_list=federal, because="передумали")
    with pytest.raises(Refused, match="уже отправлены"):
        send_recommendations(by=by, sent=sent)
    with pytest.raises(Refused, match="уже отправлены"):
        drop_recommendations(by=by, dropped=sent)


def test_a_page_opened_before_the_sending_takes_nothing_back(cast):
    by, check = coordinator(cast.own), held(cast.own)
    federal, regional = two_lists(cast.own)
    sent = of_list(check, by)
    opened = RecommendationSet.objects.get(pk=sent.pk)
    say_list_of_set(by=by, addressed=sent, school_list=federal, because="уточнено")
    send_recommendations(by=by, sent=sent)
    with pytest.raises(Refused, match="уже отправлены"):
        say_list_of_set(by=by, addressed=opened, school_list=regional, because="передумали")
    with pytest.raises(Refused, match="уже отправлены"):
        drop_recommendations(by=by, dropped=opened)
    kept = RecommendationSet.objects.get()
    assert (kept.is_sent, kept.school_list) == (True, federal)
    assert FollowUp.objects.count() == 4


def test_saying_the_list_writes_over_nothing_else(cast):
    by, check = coordinator(cast.own), held(cast.own)
    federal, _ = two_lists(cast.own)
    finding = found_at_all(check, by)
    type(finding).objects.filter(pk=finding.pk).update(wording="уточнённая формулировка")
    say_list_of_finding(by=by, finding=finding, school_list=federal, because="уточнено")
    finding.refresh_from_db()
    assert (finding.wording, finding.school_list) == ("уточнённая формулировка", federal)


def test_named_schools_are_of_the_territory_and_at_least_one(cast):
    by, check = coordinator(cast.own), held(cast.own)
    with pytest.raises(Refused, match="не осталось ни одной школы"):
        recommended(check, by)
    with pytest.raises(Refused, match="не из территории"):
        recommended(check, by, cast.neighbour.school)
    with pytest.raises(Refused, match="ещё готовится"):
        recommended(prepared(cast.own), by, cast.own.school)
    other = school(cast.own.municipality, ARCHADA)
    sent = recommended(check, by, cast.own.school, other)
    assert send_recommendations(by=by, sent=sent) == 2


def test_what_no_school_has_yet_is_dropped(cast):
    by, check = coordinator(cast.own), held(cast.own)
    drop_recommendations(by=by, dropped=recommended(check, by, cast.own.school))
    assert not RecommendationSet.objects.exists()
    assert "доработать программу" in JournalEntry.objects.latest("number").before_text


def test_term_and_responsible_may_come_later(cast):
    by, check = coordinator(cast.own), held(cast.own)
    recommended(check, by, cast.own.school)
    told = Recommendation.objects.get()
    assert (told.due, told.responsible) == (None, "")
    set_terms(by=by, recommendation=told, due=date(2023, 5, 31), responsible="директора")
    told.refresh_from_db()
    assert (told.due, told.responsible) == (date(2023, 5, 31), "директора")


def test_a_school_answers_and_the_coordinator_accepts_or_returns(cast):
    by, check = coordinator(cast.own), held(cast.own)
    director = cast.own.person(Role.DIRECTOR)
    follow_up = asked(check, by, cast.own.school)
    with pytest.raises(Refused, match="ждём ответа школы"):
        accept_answer(by=by, follow_up=follow_up)
    answer_recommendation(by=director, follow_up=follow_up, answer="сделали")
    with pytest.raises(Refused, match="уже у координатора"):
        answer_recommendation(by=director, follow_up=follow_up, answer="ещё раз")
    return_answer(by=by, follow_up=follow_up, because="нет приказа")
    follow_up.refresh_from_db()
    assert (follow_up.state, follow_up.because) == ("returned", "нет приказа")
    with pytest.raises(Refused, match="не принято ответов школ — 1"):
        close_check(by=by, check=check)
    answer_recommendation(by=director, follow_up=follow_up, answer="приказ № 5")
    follow_up.refresh_from_db()
    assert (follow_up.because, follow_up.decided_by) == ("", None)
    accept_answer(by=by, follow_up=follow_up)
    with pytest.raises(Refused, match="уже принят"):
        answer_recommendation(by=director, follow_up=follow_up, answer="ещё")
    close_check(by=by, check=check)
    with pytest.raises(Refused, match="Проверка закрыта"):
        return_answer(by=by, follow_up=follow_up, because="поздно")


def test_a_check_with_unsent_recommendations_is_not_closed(cast):
    by, check = coordinator(cast.own), held(cast.own)
    recommended(check, by, cast.own.school)
    with pytest.raises(Refused, match="неотправленные рекомендации"):
        close_check(by=by, check=check)
