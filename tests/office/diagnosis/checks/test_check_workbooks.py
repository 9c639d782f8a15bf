"""Findings and recommendations as tables, and checks in the search."""

from django.http import QueryDict
from tests.office.diagnosis.checks.held import ARCHADA, asked, coordinator, found, held
from tests.office.identification.kamenka import school

from opora_web.diagnosis.check_searchables import SEARCHABLES
from opora_web.diagnosis.check_tables import TABLES
from opora_web.registry.roles import Role

FINDINGS, RECOMMENDATIONS = TABLES


def cells(table, user, narrowing):
    rows = table.rows(user, QueryDict(narrowing))
    return [dict(zip(table.columns, table.cells(row), strict=True)) for row in rows]


def test_a_row_for_every_finding_at_every_school(cast):
    check, by = held(cast.own), coordinator(cast.own)
    found(check, by, cast.own.school, school(cast.own.municipality, ARCHADA))
    rows = cells(FINDINGS, by, f"check={check.pk}")
    assert [row["Школа"] for row in rows] == [cast.own.school.name, ARCHADA]
    assert rows[0]["Насколько подтверждено"] == "по документу муниципалитета"
    assert len(cells(FINDINGS, cast.own.person(Role.DIRECTOR), f"check={check.pk}")) == 1
    assert cells(FINDINGS, coordinator(cast.neighbour), f"check={check.pk}") == []


def test_what_is_missing_of_a_recommendation_is_said(cast):
    check, by = held(cast.own), coordinator(cast.own)
    asked(check, by, cast.own.school)
    (row,) = cells(RECOMMENDATIONS, by, f"check={check.pk}")
    assert (row["Срок"], row["Ответственный"]) == ("не назван", "не назван")
    assert row["Состояние"] == "ждём ответа школы"


def test_an_impossible_number_gives_nothing(cast):
    by = coordinator(cast.own)
    for number in ("", "x", "9" * 30):
        assert [cells(table, by, f"check={number}") for table in TABLES] == [[], []]


def test_a_check_is_found_by_whoever_sees_it_whole(cast):
    (searchable,) = SEARCHABLES
    check = held(cast.own)
    by = coordinator(cast.own)
    assert list(searchable.find(by, "проверкам списка")) == [check]
    assert searchable.present(check).title == "Проверка школ списка"
    for person in (cast.own.person(Role.DIRECTOR), coordinator(cast.neighbour)):
        assert list(searchable.find(person, "проверка")) == []
