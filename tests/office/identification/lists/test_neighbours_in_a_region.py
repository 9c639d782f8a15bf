"""What districts of one region learn of one another through lists of their region: nothing."""

from http import HTTPStatus

import pytest
from django.urls import reverse
from tests.office.identification.kamenka import kamenka_results
from tests.office.identification.lists.papers import deadline, heard, in_force, text_of
from tests.office.identification.lists.test_adverse_conditions import REMOTE, form

from opora_web.identification.actions.adverse_lists import make_adverse_list
from opora_web.identification.actions.computed_lists import start_hearing
from opora_web.identification.models import ListEntry, Notice, Objection
from opora_web.registry.roles import Role

KIKINO, YOLKINO = "МОУ СОШ с. Кикино", "МОУ СОШ с. Ёлкино"
DISTRICT = (Role.COORDINATOR, Role.HEAD, Role.METHODIST, Role.OBSERVER)


@pytest.fixture
def analyst(cast):
    """Who works for the region of both districts."""
    return cast.own.person(Role.REGION)


@pytest.fixture
def regional_run(cast, analyst, computed):
    """A run over the region: Kamenka has results, the neighbour has none."""
    kamenka_results(cast.own.municipality, cast.own.person(Role.COORDINATOR))
    return computed(by=analyst, territory=cast.own.region)


@pytest.mark.parametrize("role", DISTRICT)
def test_an_objection_to_a_regional_letter_is_no_matter_of_the_neighbour(
    cast, signed_in, analyst, objected, role
):
    letter = in_force(analyst, cast.own.region, f"{KIKINO}\n{YOLKINO}")
    objection = objected(letter, "Сведения о семьях учеников.")
    neighbour = cast.neighbour.person(role)
    page = signed_in(neighbour).get(reverse("identification:objection", args=[objection.pk]))
    assert page.status_code == HTTPStatus.NOT_FOUND
    listed = signed_in(neighbour).get(reverse("identification:objections"))
    assert KIKINO not in listed.content.decode()
    told = [one.entry.school for one in Notice.objects.visible_to(neighbour)]
    assert told == [cast.neighbour.school]
    # The own district sees the objection of its school, and the letter is read by both.
    assert list(Objection.objects.visible_to(cast.own.person(role))) == [objection]
    assert list(Objection.objects.visible_to(analyst)) == [objection]
    assert ListEntry.objects.visible_to(neighbour).count() == 2


@pytest.mark.parametrize("role", DISTRICT)
def test_a_computed_regional_list_shows_a_district_its_own_schools(
    cast, signed_in, analyst, regional_run, role
):
    made = heard(analyst, regional_run)
    address = reverse("identification:list", args=[made.pk])
    own = text_of(signed_in(cast.own.person(role)).get(address))
    assert KIKINO in own
    assert "Показаны школы вашего муниципалитета" in own
    foreign = text_of(signed_in(cast.neighbour.person(role)).get(address))
    assert KIKINO not in foreign
    assert "Завиваловка" not in foreign
    assert not ListEntry.objects.visible_to(cast.neighbour.person(role)).exists()
    whole = text_of(signed_in(analyst).get(address))
    assert KIKINO in whole
    assert "Показаны школы вашего муниципалитета" not in whole


def test_comparing_lists_shows_a_district_no_foreign_school(cast, signed_in, analyst, regional_run):
    made = heard(analyst, regional_run)
    other = in_force(analyst, cast.own.region, YOLKINO)
    asked = {"first": f"spisok-{made.pk}", "second": f"spisok-{other.pk}"}
    browser = signed_in(cast.neighbour.person(Role.COORDINATOR))
    page = text_of(browser.get(reverse("identification:compare_lists"), asked))
    assert YOLKINO in page
    assert KIKINO not in page


def test_an_index_of_a_region_tells_a_district_of_its_own_schools(cast, signed_in, analyst):
    for place in (cast.own, cast.neighbour):
        form(place.school, REMOTE)
    made = make_adverse_list(
        by=analyst,
        territory=cast.own.region,
        index_id="context-form",
        school_year=2023,
        year=2023,
        title="ШНСУ региона",
    )
    start_hearing(by=analyst, school_list=made, objections_until=deadline())
    address = reverse("identification:list", args=[made.pk])
    page = text_of(signed_in(cast.neighbour.person(Role.COORDINATOR)).get(address))
    assert YOLKINO in page
    assert KIKINO not in page
    assert KIKINO in text_of(signed_in(analyst).get(address))
