"""The received lists of the demo say what the documents say."""

from pathlib import Path

import pytest

from opora.domain.received_list import ListPlace, ReceivedList
from opora.exchange.lists.received_list import read_received_list
from opora.identification.comparison import compare

DEMO = Path(__file__).resolve().parents[2] / "demo"
BOGUCHANY = DEMO / "boguchany"
IN_BOTH = {
    "Хребтовская школа",
    "Октябрьская СШ № 9",
    "Говорковская школа",
    "Красногорьевская школа",
    "Ангарская школа",
    "Богучанская СШ № 3",
    "Таёжнинская школа № 20",
    "Кежекская школа",
}


@pytest.fixture
def federal() -> ReceivedList:
    return read_received_list(BOGUCHANY / "federal-2021-10.csv")


@pytest.fixture
def regional() -> ReceivedList:
    return read_received_list(BOGUCHANY / "regional-2021-11.csv")


def test_boguchany_has_17_federal_8_regional_and_4_in_the_risk_zone(federal, regional):
    assert len(federal.at(ListPlace.LISTED)) == 17
    assert federal.at(ListPlace.RISK_ZONE) == ()
    assert len(regional.at(ListPlace.LISTED)) == 8
    assert len(regional.at(ListPlace.RISK_ZONE)) == 4


def test_cohorts_of_the_project_are_apart_from_the_list(federal):
    cohorts = [entry.cohort for entry in federal.entries]
    assert [cohorts.count(cohort) for cohort in ("2022", "2021", "")] == [6, 6, 5]
    assert {entry.project for entry in federal.entries if entry.cohort} == {"500+"}


def test_eight_schools_stand_in_both_lists(federal, regional):
    comparison = compare(federal, regional)
    assert {ours.name for ours, _ in comparison.in_both} == IN_BOTH
    assert len(comparison.only_first) == 9
    assert comparison.only_second == ()


def test_nizhneteryanskaya_is_on_the_list_and_in_the_risk_zone(federal, regional):
    (contradiction,) = compare(federal, regional).contradictions
    assert contradiction.listed.name == contradiction.in_zone.name == "Нижнетерянская школа"


def test_printed_short_names_are_proposed_and_not_matched(federal):
    printed = read_received_list(BOGUCHANY / "regional-2021-11-as-printed.csv")
    comparison = compare(federal, printed)
    assert {ours.name for ours, _ in comparison.in_both} == IN_BOTH - {
        "Богучанская СШ № 3",
        "Таёжнинская школа № 20",
    }
    assert {(p.fuller.name, p.other.name) for p in comparison.proposals} == {
        ("Богучанская СШ № 3", "БСШ № 3"),
        ("Таёжнинская школа № 20", "ТСШ № 20"),
    }


def test_a_speaker_from_no_list_and_one_under_another_spelling(federal):
    speakers = read_received_list(BOGUCHANY / "speakers-2022-01-26.csv")
    comparison = compare(federal, speakers)
    assert {entry.name for entry in comparison.only_second} == {
        "Невонская школа",
        "Чуноярская школа № 13",
    }
    assert {(p.fuller.name, p.other.name) for p in comparison.proposals} == {
        ("Чуноярская средняя школа № 13", "Чуноярская школа № 13")
    }


def test_ochyors_list_has_two_categories():
    entries = read_received_list(DEMO / "ochyor" / "list-2023.csv").entries
    assert {entry.name: entry.category for entry in entries} == {
        "МБОУ «Очёрская СОШ №2»": "сильно неуспевающие",
        "МБОУ «Павловская СОШ»": "умеренно неуспевающие",
    }


def test_shkotovos_list_keeps_the_printed_spelling():
    first, _ = read_received_list(DEMO / "shkotovo" / "list-2020.csv").entries
    assert "Подъяпольское" in first.name
    assert "Подьяпольское" in first.as_printed


def test_kamenkas_received_list_has_three_schools():
    assert len(read_received_list(DEMO / "kamenka" / "received-list.csv").entries) == 3


@pytest.mark.parametrize(
    ("file", "schools"), [("ochyor/schools.csv", 4), ("petrozavodsk/schools-present.csv", 7)]
)
def test_lists_of_names_are_read_like_any_list(file, schools):
    assert len(read_received_list(DEMO / file).entries) == schools
