"""Reference data of territories: added, replaced, withdrawn, never edited."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from tests.office.assessment.results import result

from opora.domain.errors import OporaError
from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora_web.assessment.actions.own_reference import (
    add_reference,
    replace_reference,
    withdraw_reference,
)
from opora_web.assessment.models import OwnMinimum, OwnScale, SeriesBreak
from opora_web.assessment.series_breaks import breaks_in
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

FROM = {"source": "приказ № 7", "status": "unverified"}
SCALE = {
    "kind": "oge",
    "subject": "химия",
    "grade": None,
    "school_year": 2026,
    "from_3": 10,
    "from_4": 21,
    "from_5": 31,
    "maximum": 40,
    **FROM,
}
MINIMUM = {
    "kind": "gve",
    "subject": "химия",
    "school_year": 2026,
    "measure": "mark",
    "value": 3,
    **FROM,
}
BREAK = {
    "kind": "oge",
    "subject": "",
    "grade": None,
    "first_year": 2024,
    "reason": "новый формат",
    **FROM,
}
ALL = (
    (OwnScale, SCALE, "shkaly"),
    (OwnMinimum, MINIMUM, "minimumy"),
    (SeriesBreak, BREAK, "razryvy"),
)


def typed(told):
    return {name: "" if value is None else value for name, value in told.items()}


@pytest.mark.parametrize(("table", "told", "word"), ALL)
def test_entries_are_added_replaced_and_withdrawn_on_their_pages(
    cast, coordinator, table, told, word
):
    place = f"municipality-{cast.own.municipality.pk}"
    new = reverse("assessment:new_reference", args=[word])
    coordinator.post(new, {**typed(told), "territory": place})
    first = table.objects.get()
    assert "Такая запись уже есть" in (
        coordinator.post(new, {**typed(told), "territory": place}).content.decode()
    )
    newer = reverse("assessment:newer_reference", args=[word, first.pk])
    assert 'value="приказ № 7"' in coordinator.get(newer).content.decode()
    coordinator.post(newer, {**typed(told), "source": "приказ № 8"})
    second = table.objects.in_force().get()
    assert (second.replaces, second.source) == (first, "приказ № 8")
    coordinator.post(
        reverse("assessment:withdraw_reference", args=[word, second.pk]), {"reason": "отменён"}
    )
    assert not table.objects.in_force().exists()
    page = coordinator.get(reverse("assessment:reference")).content.decode()
    for words in ("приказ № 7", "приказ № 8", "заменена новой", "отменён", "не подтверждено"):
        assert words in page
    for entry, why in ((first, "уже заменила"), (second, "уже снята")):
        with pytest.raises(Refused, match=why):
            withdraw_reference(entry, by=cast.own.person(Role.COORDINATOR), reason="ещё раз")


@pytest.mark.parametrize(
    ("table", "told", "why"),
    [
        (OwnScale, {**SCALE, "from_4": 5}, "идут назад"),
        (OwnScale, {**SCALE, "grade": 9}, "класс называют у ВПР"),
        (OwnScale, {**SCALE, "kind": "vpr"}, "класс называют у ВПР"),
        (OwnMinimum, {**MINIMUM, "value": 6}, "минимум 6 невозможен"),
        (SeriesBreak, {**BREAK, "reason": " "}, "назовите причину"),
    ],
)
def test_figures_that_cannot_be_are_refused(cast, by, table, told, why):
    with pytest.raises(OporaError, match=why):
        add_reference(table, by=by, territory=cast.own.municipality, **told)


def test_a_scale_of_a_territory_marks_as_the_methods_own(cast, by):
    scale = add_reference(OwnScale, by=by, territory=cast.own.municipality, **SCALE).of_method
    assert scale.region == cast.own.region.name
    assert [scale.mark(score) for score in (9, 10, 21, 40)] == [2, 3, 4, 5]
    work = Procedure(2026, None, ProcedureKind.OGE, "химия")
    assert scale.is_for(work)
    federal = {**SCALE, "kind": "vpr", "grade": 8}
    of_vpr = add_reference(OwnScale, by=by, territory=cast.own.region, **federal)
    assert of_vpr.of_method.region is None
    assert str(of_vpr) == "ВПР, химия, 8 класс, 2025/26 учебный год"


def test_breaks_hold_where_they_were_told(cast, by):
    region, place = cast.own.region, cast.own.municipality
    add_reference(SeriesBreak, by=by, territory=region, **BREAK)
    add_reference(SeriesBreak, by=by, territory=place, **{**BREAK, "first_year": 2023})
    gone = add_reference(SeriesBreak, by=by, territory=place, **{**BREAK, "first_year": 2022})
    withdraw_reference(gone, by=by, reason="ошибка")

    def years(municipality):
        return [
            one.first_year.closing
            for one in breaks_in(municipality)
            if one.reason == "новый формат"
        ]

    assert years(place) == [2023, 2024]
    assert years(cast.neighbour.municipality) == [2024]
    assert years(cast.stranger.municipality) == []


def test_a_newer_version_stands_in_the_same_territory(cast, by):
    first = add_reference(OwnMinimum, by=by, territory=cast.own.municipality, **MINIMUM)
    second = replace_reference(first, by=by, **{**MINIMUM, "value": 4})
    assert second.territory == cast.own.municipality
    assert str(second) == "ГВЭ, химия, 2025/26 учебный год: 4"
    with pytest.raises(Refused, match="уже заменила"):
        replace_reference(first, by=by, **MINIMUM)


def test_a_region_changes_what_its_municipality_told(cast, signed_in, by):
    entry = add_reference(OwnMinimum, by=by, territory=cast.own.region, **MINIMUM)
    address = reverse("assessment:newer_reference", args=["minimumy", entry.pk])
    assert signed_in(by).get(address).status_code == 403
    assert signed_in(cast.own.person(Role.REGION)).get(address).status_code == 200


def test_what_the_method_knows_is_listed_with_its_source(coordinator):
    page = coordinator.get(reverse("assessment:reference")).content.decode()
    for words in ("Разрывы рядов, известные программе", "описания ВПР 2025 года", "минимальное"):
        assert words in page


def test_the_database_keeps_reference_data_whole(cast, by):
    own = {"municipality": cast.own.municipality, "added_by": by}
    wrong = [
        (OwnScale, {**SCALE, "from_4": 5}),
        (OwnScale, {**SCALE, "grade": 9}),
        (OwnScale, {**SCALE, "subject": ""}),
        (OwnMinimum, {**MINIMUM, "source": ""}),
        (OwnMinimum, {**MINIMUM, "status": "слух"}),
        (OwnMinimum, {**MINIMUM, "kind": "сон"}),
        (OwnMinimum, {**MINIMUM, "measure": "звёзды"}),
        (OwnMinimum, {**MINIMUM, "value": 0}),
        (OwnMinimum, {**MINIMUM, "withdrawn_because": "так"}),
        (OwnMinimum, {**MINIMUM, "region": cast.own.region}),
        (SeriesBreak, {**BREAK, "reason": ""}),
        (SeriesBreak, {**BREAK, "kind": "сон"}),
    ]
    for table, told in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            table.objects.create(**{**own, **told})


@pytest.mark.parametrize(
    ("role", "offered"),
    [
        (Role.REGION, True),
        (Role.COORDINATOR, True),
        (Role.HEAD, False),
        (Role.DIRECTOR, False),
        (Role.TEACHER, False),
    ],
)
def test_the_menu_offers_reference_data_to_those_who_write_them(cast, signed_in, role, offered):
    shown = signed_in(cast.own.person(role)).get("/slovar/").content.decode()
    assert ('class="menu-item" href="/spravochniki/"' in shown) == offered


def test_others_read_them_from_the_page_of_results(cast, signed_in, upload, school):
    result(upload, school)
    director = signed_in(cast.own.person(Role.DIRECTOR))
    assert (
        '<a href="/spravochniki/">справочниках</a>' in director.get("/rezultaty/").content.decode()
    )
    assert director.get("/spravochniki/").status_code == 200
