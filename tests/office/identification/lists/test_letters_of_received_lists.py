"""A letter puts a list in force once; what the issuer changes is a new version."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from tests.office.identification.lists.papers import act, deadline, in_force, received, text_of

from opora_web.identification.actions.list_withdrawal import withdraw_list
from opora_web.identification.actions.received_lists import accept_received
from opora_web.identification.models import ListCategory, ListOrigin, ListState, SchoolList
from opora_web.ui.refused import Refused

KIKINO = "МОУ СОШ с. Кикино"
ALREADY = "По этому письму уже действует список «федеральный список» "


@pytest.fixture
def first(cast, by):
    return in_force(by, cast.own.municipality, KIKINO)


def test_the_same_letter_is_refused_and_the_list_in_force_is_named(cast, by, first):
    with pytest.raises(Refused, match=f"{ALREADY}.ШНОР, федеральный, 2023 год"):
        received(by, cast.own.municipality, KIKINO, title="ещё раз")
    assert SchoolList.objects.get() == first


def test_the_same_letter_entered_under_another_title_is_known_by_number_and_day(cast, by, first):
    again = act(by, cast.own.municipality, title="О списке школ района")
    assert again != first.act
    with pytest.raises(Refused, match=ALREADY):
        received(by, cast.own.municipality, KIKINO, act=again)


def test_of_two_drafts_by_one_letter_only_one_comes_into_force(cast, by):
    drafts = [received(by, cast.own.municipality, KIKINO) for _ in range(2)]
    accept_received(by=by, school_list=drafts[0], objections_until=deadline())
    with pytest.raises(Refused, match=ALREADY):
        accept_received(by=by, school_list=drafts[1], objections_until=deadline())
    drafts[1].refresh_from_db()
    assert drafts[1].state == ListState.DRAFT


def test_the_page_says_it_to_who_enters_the_letter_again(cast, by, first, signed_in):
    told = {
        "territory": f"municipality-{cast.own.municipality.pk}",
        "category": "low_results",
        "origin": "federal",
        "year": 2023,
        "title": "ещё раз",
        "text": KIKINO,
        "paper": first.act_id,
        "kind": "letter",
    }
    page = text_of(signed_in(by).post(reverse("identification:new_received"), told, follow=True))
    assert ALREADY in page
    assert "внесите новую редакцию на странице того списка" in page
    assert SchoolList.objects.count() == 1


@pytest.mark.parametrize(
    "told",
    [
        {"category": ListCategory.ADVERSE_CONDITIONS},
        {"origin": ListOrigin.REGIONAL},
        {"year": 2024},
        {"number": "другой номер"},
    ],
)
def test_a_letter_carries_lists_of_several_kinds_and_other_letters_others(cast, by, first, told):
    assert in_force(by, cast.own.municipality, KIKINO, **told).state == ListState.IN_FORCE


def test_letters_without_a_number_are_told_apart_by_the_registry_alone(cast, by):
    for title in ("Материалы совещания", "Материалы семинара"):
        paper = act(by, cast.own.municipality, number="", title=title)
        assert in_force(by, cast.own.municipality, KIKINO, act=paper).state == ListState.IN_FORCE


def test_a_new_version_may_come_with_the_same_letter(cast, by, first):
    amended = in_force(
        by, cast.own.municipality, KIKINO, amends=first, amended_because="опечатка исправлена"
    )
    first.refresh_from_db()
    assert (first.state, amended.state) == (ListState.SUPERSEDED, ListState.IN_FORCE)


def test_what_was_taken_back_makes_room(cast, by, first):
    withdraw_list(by=by, school_list=first, because="внесён по ошибке")
    assert in_force(by, cast.own.municipality, KIKINO).state == ListState.IN_FORCE


def test_a_neighbour_receives_the_list_of_its_own_letter(cast, by, first):
    assert in_force(by, cast.neighbour.municipality, "СОШ с. Иное").state == ListState.IN_FORCE


def test_the_database_keeps_it_true(cast, by, first):
    draft = in_force(by, cast.own.municipality, KIKINO, number="2")
    draft.act = first.act
    with pytest.raises(IntegrityError), transaction.atomic():
        draft.save()
