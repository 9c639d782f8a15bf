"""What of the registry is found, in which words, and by whom."""

from datetime import date

import pytest

from opora_web.registry.actions.acts import register_act
from opora_web.registry.actions.schools import add_spelling, give_code, open_school
from opora_web.registry.models import Act, ActKind, CodeSystem, School
from opora_web.registry.roles import Role
from opora_web.registry.sort_key import sort_key
from opora_web.ui.search import search


@pytest.fixture
def place(cast):
    """The own district with more schools and two papers."""
    by, municipality = cast.own.person(Role.COORDINATOR), cast.own.municipality
    for name in (
        "МОУ СОШ им. А.И. Панкова с. Головинщино",
        "МОУ СОШ с. Покровская Арчада",
        "МБОУ «СОШ № 14 пос. Подъяпольское»",
        "МБОУ «СОШ № 142»",
    ):
        open_school(by=by, municipality=municipality, name=name)
    register_act(
        by=by,
        territory=municipality,
        kind=ActKind.LETTER,
        issuer="Министерство образования",
        number="26-36-исх-471",
        date=date(2022, 12, 26),
        title="О списке школ",
    )
    register_act(
        by=by,
        territory=municipality,
        kind=ActKind.ORDER,
        issuer="Отдел образования",
        number="12",
        date=date(2023, 1, 12),
        title="О поддержке школ",
    )
    return cast.own


def found(user, words):
    return {
        group.kind.title: [hit.title.replace("\xa0", " ") for hit in group.hits]
        for group in search(user, words)
        if group.kind.title in {"Школы", "Документы", "Муниципалитеты"}
    }


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("школы Кикина", ["МОУ СОШ с. Кикино"]),
        ("кикинская", ["МОУ СОШ с. Кикино"]),
        ("головинщинской", ["МОУ СОШ им. А.И. Панкова с. Головинщино"]),
        ("покровской арчады", ["МОУ СОШ с. Покровская Арчада"]),
        ("посёлка", ["МБОУ «СОШ № 14 пос. Подъяпольское»"]),
        ("№ 14", ["МБОУ «СОШ № 14 пос. Подъяпольское»"]),
        ("142", ["МБОУ «СОШ № 142»"]),
    ],
)
def test_a_school_is_found_in_another_form_and_a_number_exactly(place, words, names):
    assert found(place.person(Role.COORDINATOR), words)["Школы"] == names


@pytest.mark.parametrize("words", ["471", "26-36-исх-471", "писем о списках", "МИНИСТЕРСТВА"])
def test_a_letter_is_found_by_number_and_words(place, words):
    told = found(place.person(Role.HEAD), words)
    assert told["Документы"] == ["письмо от 26 декабря 2022 г. № 26-36-исх-471"]


def test_orders_are_found_in_the_plural(place):
    assert found(place.person(Role.HEAD), "приказов") == {
        "Документы": ["приказ от 12 января 2023 г. № 12"]
    }


def test_former_spellings_and_codes_find_the_school(by, school):
    add_spelling(by=by, school=school, name="Школа деревни Никино")
    give_code(by=by, school=school, system=CodeSystem.FIS_OKO, value="edu990001")
    assert found(by, "никинская") == found(by, "sch990001") == {"Школы": [school.name]}


def test_a_municipality_is_found_and_leads_to_its_schools(place):
    by = place.person(Role.REGION)
    group = next(one for one in search(by, "каменского") if one.kind.title == "Муниципалитеты")
    assert group.hits[0].title == "Каменский район"
    assert group.hits[0].href == f"/shkoly/?municipality={place.municipality.pk}"


@pytest.mark.parametrize("words", ["школа", "кикино", "471", "каменский", "отдел"])
def test_nobody_finds_what_belongs_to_others(cast, place, words):
    strangers = [cast.stranger.person(role) for role in (Role.COORDINATOR, Role.REGION)]
    neighbours = [cast.neighbour.person(role) for role in (Role.COORDINATOR, Role.DIRECTOR)]
    own = {"МОУ СОШ с. Кикино", "Каменский район"} | {
        str(act).replace("\xa0", " ") for act in Act.objects.all()
    }
    own |= {school.name for school in School.objects.filter(municipality=place.municipality)}
    for person in (*strangers, *neighbours, cast.administrator, cast.newcomer):
        titles = {title for titles in found(person, words).values() for title in titles}
        assert not titles & own


def test_the_list_shows_what_the_search_counted(cast, place, signed_in):
    browser = signed_in(place.person(Role.COORDINATOR))
    School.objects.bulk_create(
        School(
            municipality=place.municipality,
            name=f"Школа № {number}",
            search_text=f"школа {number}",
            sort_key=sort_key(f"Школа № {number}"),
        )
        for number in range(200, 220)
    )
    page = browser.get("/poisk/?slova=школы").content.decode()
    assert "школы — 25" in page
    assert "Все 25" in page
    listed = browser.get("/shkoly/?words=школы")
    assert listed.context["page"].paginator.count == 25


def test_the_search_of_many_schools_asks_a_fixed_number_of_times(
    place, in_a_request, django_assert_max_num_queries
):
    # The roles of the person, a query for each kind, two where rows are sought in without a column,
    # one more where there are more than are shown.
    person = place.person(Role.REGION)
    with django_assert_max_num_queries(15):
        in_a_request(lambda: search(person, "школы каменского района"))
