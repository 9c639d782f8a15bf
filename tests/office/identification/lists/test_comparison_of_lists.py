"""The five districts: lists reconciled as the scenarios give them."""

from pathlib import Path

import pytest
from django.urls import reverse
from tests.office.identification.lists.papers import act, deadline, in_force, received, text_of

from opora_web.audit.actor import SYSTEM
from opora_web.identification.actions.received_lists import accept_received
from opora_web.identification.models import ListOrigin
from opora_web.registry.actions.schools import add_spelling, open_school
from opora_web.registry.roles import Role

DEMO = Path(__file__).resolve().parents[4] / "demo"
OTHER_WORDS = {
    "Богучанская СШ № 3": "БСШ № 3",
    "Таёжнинская школа № 20": "ТСШ № 20",
    "Чуноярская средняя школа № 13": "Чуноярская школа № 13",
}


def text(district, name):
    return (DEMO / district / name).read_text(encoding="utf-8-sig")


def named(district, *files):
    """Schools of the files in their order, each once, under the name of the registry."""
    right = {printed: name for name, printed in OTHER_WORDS.items()}
    names = [line.split(";")[0] for file in files for line in text(district, file).splitlines()[1:]]
    return dict.fromkeys(right.get(name, name) for name in names)


def district(cast, by, folder, *files, of):
    """The municipality of the cast called as the district, with its schools."""
    municipality = cast.own.municipality
    municipality.name = of
    municipality.save()
    for name in named(folder, *files):
        school = open_school(by=by, municipality=municipality, name=name)
        if name in OTHER_WORDS:
            add_spelling(
                by=SYSTEM, school=school, name=OTHER_WORDS[name], printed_in="документ района"
            )
    return municipality


@pytest.fixture
def boguchany(cast, by):
    files = ("federal-2021-10.csv", "regional-2021-11.csv", "speakers-2022-01-26.csv")
    place = district(cast, by, "boguchany", *files, of="Богучанский район")
    federal = in_force(by, place, text("boguchany", files[0]), year=2021, title="федеральный")
    regional = in_force(
        by,
        place,
        text("boguchany", "regional-2021-11-as-printed.csv"),
        year=2021,
        title="региональный",
        origin=ListOrigin.REGIONAL,
    )
    return federal, regional


def compared(browser, first, second, **told):
    address = reverse("identification:compare_lists")
    query = f"{address}?first=spisok-{first.pk}&second=spisok-{second.pk}"
    return browser.post(query, told) if told else browser.get(query)


@pytest.fixture
def coordinator(cast, signed_in):
    return signed_in(cast.own.person(Role.COORDINATOR))


def test_boguchany_17_8_and_8_in_both(coordinator, boguchany):
    federal, regional = boguchany
    assert federal.entries.count() == 17
    assert regional.entries.filter(place="listed").count() == 8
    assert regional.entries.filter(place="risk_zone").count() == 4
    response = compared(coordinator, federal, regional)
    comparison = response.context["comparison"]
    assert len(comparison.in_both) == 8
    assert len(comparison.only_first) == 9
    assert comparison.only_second == ()
    page = text_of(response)
    assert (
        "Нижнетерянская школа стоит в списке («федеральный») и в зоне риска («региональный»)"
        in page
    )
    assert len(comparison.contradictions) == 1


def test_boguchany_two_spellings_are_one_school_and_are_told(coordinator, boguchany):
    page = text_of(compared(coordinator, *boguchany))
    assert "Богучанская СШ № 3 — написана по-разному: «Богучанская СШ № 3», «БСШ № 3»." in page
    assert "Таёжнинская школа № 20 — написана по-разному" in page


def test_boguchany_a_speaker_of_no_list(coordinator, boguchany):
    names = text("boguchany", "speakers-2022-01-26.csv")
    response = compared(coordinator, *boguchany, names=names)
    where = {one.name: one.lists for one in response.context["elsewhere"]}
    assert where["Невонская школа"] == ()
    assert where["Хребтовская школа"] == ("федеральный: список", "региональный: список")
    assert where["Чуноярская средняя школа № 13"] == ("федеральный: список",)
    assert "ни в одном из двух списков" in text_of(response)


def test_boguchany_cohorts_are_participation_and_not_membership(cast, boguchany):
    federal, _ = boguchany
    years = [
        taken.cohort_year
        for entry in federal.entries.order_by("position")
        for taken in entry.school.participations.filter(project="500+")
    ]
    assert years == [2022] * 6 + [2021] * 6
    zone = federal.amendments.model.objects.get(title="региональный")
    manza = zone.entries.get(printed_name="Манзенская школа")
    assert manza.school.participations.get().cohort_year == 2021
    assert manza.place == "risk_zone"


def test_names_that_are_not_understood_are_explained(coordinator, boguchany):
    page = text_of(compared(coordinator, *boguchany, names="Исп. Иванова"))
    assert "не похоже на название школы" in page


def test_ochyor_categories_and_who_left(cast, by, coordinator):
    place = district(cast, by, "ochyor", "schools.csv", of="Очёрский городской округ")
    letter = act(by, place, number="26-36-исх-471")
    before = in_force(
        by, place, "МБОУ «Очёрская СОШ №1»\nМБОУ «Очёрская СОШ №3»", year=2022, title="2022 год"
    )
    after = in_force(
        by, place, text("ochyor", "list-2023.csv"), year=2023, title="2023 год", act=letter
    )
    page = text_of(coordinator.get(reverse("identification:list", args=[after.pk])))
    assert "сильно неуспевающие" in page
    assert "умеренно неуспевающие" in page
    assert "26-36-исх-471" in page
    response = compared(coordinator, after, before)
    movement = response.context["movement"]
    assert (movement.before, movement.after) == ("2022 год", "2023 год")
    groups = {one.title: [school.school.name for school in one.schools] for one in movement.groups}
    assert groups["вышла из списка"] == ["МБОУ «Очёрская СОШ №1»", "МБОУ «Очёрская СОШ №3»"]
    assert groups["вошла в список"] == ["МБОУ «Очёрская СОШ №2»", "МБОУ «Павловская СОШ»"]
    assert "Причина в документах не названа." in text_of(response)


def test_shkotovo_letters_with_the_mangled_number(cast, by, coordinator):
    place = district(cast, by, "shkotovo", "list-2020.csv", of="Шкотовский муниципальный район")
    letter = act(by, place, number="23/3958", title="О списке школ 2020 года")
    made = received(
        by, place, text("shkotovo", "list-2020.csv"), year=2020, act=letter, title="список 2020"
    )
    accept_received(by=by, school_list=made, objections_until=deadline())
    told = {
        "kind": "letter",
        "issuer": "федеральное ведомство",
        "number": "3 01-121/13-01",
        "date": "2020-03-30",
        "about": "О методике выявления",
    }
    address = reverse("identification:add_act", args=[made.pk])
    page = text_of(coordinator.post(address, told, follow=True))
    assert "№ 23/3958" in page
    assert "Похоже, вместо знака «№» стоит цифра 3" in page
    assert "напечатано: МБОУ «СОШ № 14 пос. Подьяпольское»" in page
    assert made.other_acts.get().number == "3 01-121/13-01"


def test_a_list_beside_a_run(coordinator, cast, by, run, schools):
    made = in_force(by, cast.own.municipality, "МОУ СОШ с. Кикино", title="полученный")
    query = {"first": f"spisok-{made.pk}", "second": f"raschyot-{run.pk}-each-year"}
    response = coordinator.get(reverse("identification:compare_lists"), query)
    comparison = response.context["comparison"]
    assert [one.name for one in comparison.only_first] == ["МОУ СОШ с. Кикино"]
    assert len(comparison.only_second) == 2
    assert response.context["movement"] is None
    assert "две процедуры в каждом из двух лет" in text_of(response)


def test_a_list_is_not_compared_with_itself_nor_with_one_out_of_sight(
    cast, coordinator, received_list, signed_in
):
    assert "Это тот же список" in text_of(compared(coordinator, received_list, received_list))
    stranger = signed_in(cast.stranger.person(Role.COORDINATOR))
    response = compared(stranger, received_list, received_list)
    assert "comparison" not in response.context
