"""What of identification is found, in which words, and by whom."""

import pytest

from opora_web.registry.roles import Role
from opora_web.ui.search import search

BOUNDED = ("Расчёты", "Списки школ")


def found(user, words):
    groups = search(user, words)
    return {group.kind.title: group.hits for group in groups if group.kind.title in BOUNDED}


@pytest.mark.parametrize("words", ["расчёты", "каменского района", "низкие результаты"])
def test_a_run_is_found_by_its_rule_and_place(by, run, words):
    (hit,) = found(by, words)["Расчёты"]
    assert hit.title == f"Расчёт № {run.pk}"
    assert "Каменский район" in hit.detail


@pytest.mark.parametrize("words", ["списки ШНОР", "каменского"])
def test_a_list_is_found_by_its_kind_and_place(by, draft, words, signed_in):
    (hit,) = found(by, words)["Списки школ"]
    assert hit.title == draft.title
    assert hit.detail.endswith(draft.get_state_display())
    assert signed_in(by).get(hit.href).status_code == 200


def test_nobody_finds_runs_and_lists_of_others(cast, run, draft):
    strangers = [cast.stranger.person(role) for role in (Role.COORDINATOR, Role.REGION)]
    neighbours = [cast.neighbour.person(role) for role in (Role.COORDINATOR, Role.DIRECTOR)]
    director = cast.own.person(Role.DIRECTOR)
    for person in (*strangers, *neighbours, director, cast.administrator, cast.newcomer):
        for words in ("каменский", "расчёт", "список"):
            assert found(person, words) == {}


def test_rules_are_found_by_everybody(cast):
    for person in (cast.own.person(Role.DIRECTOR), cast.stranger.person(Role.COORDINATOR)):
        groups = {group.kind.title: group.hits for group in search(person, "низкие результаты")}
        assert any("2023" in hit.title and hit.href for hit in groups["Правила отбора"])
