"""Names are matched for certain or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.domain.errors import OporaError
from opora.domain.received_list import ListPlace, ReceivedEntry, ReceivedList
from opora.domain.same_school import NamedSchool
from opora.domain.school import School
from opora.identification.comparison import compare
from opora.identification.comparison_table import comparison_table
from opora.identification.matching import same_schools
from opora.identification.membership import membership


def pairs(first: list[NamedSchool], second: list[NamedSchool]) -> list[tuple[int, int]]:
    return list(same_schools(first, second))


def test_spelling_that_differs_in_typing_only() -> None:
    assert pairs([NamedSchool("МОУ «СОШ №5»")], [NamedSchool("моу СОШ № 5")]) == [(0, 0)]


def test_codes_decide_over_names() -> None:
    one = NamedSchool("Школа № 1", code="edu1")
    renamed = NamedSchool("Лицей № 1", code="edu1")
    stranger = NamedSchool("Школа № 1", code="edu2")
    assert pairs([one], [stranger, renamed]) == [(0, 1)]


def test_different_districts_speak_against_a_name() -> None:
    here, there = (NamedSchool("СОШ № 1", place) for place in ("Первый район", "Второй район"))
    assert pairs([here], [there]) == []
    assert pairs([here, there], [there, here]) == [(0, 1), (1, 0)]


def test_a_name_that_could_mean_two_schools_means_nobody() -> None:
    twins = [NamedSchool("СОШ № 1", place) for place in ("Первый район", "Второй район")]
    assert pairs([NamedSchool("СОШ № 1")], twins) == []
    assert pairs(twins, [NamedSchool("СОШ № 1")]) == []


names = st.builds(
    NamedSchool,
    st.sampled_from(["СОШ № 1", "СОШ № 2", "сош №1"]),
    st.sampled_from(["", "Первый район", "Второй район"]),
    st.sampled_from([None, None, "1", "2"]),
)


@given(st.lists(names, max_size=6), st.lists(names, max_size=6))
def test_matching_is_symmetric(first: list[NamedSchool], second: list[NamedSchool]) -> None:
    assert sorted(pairs(first, second)) == sorted((i, j) for j, i in pairs(second, first))


def test_an_entry_names_a_school() -> None:
    with pytest.raises(OporaError, match="без названия школы"):
        ReceivedEntry("  ")


def a_list(title: str, **places: ListPlace) -> ReceivedList:
    return ReceivedList(title, tuple(ReceivedEntry(name, place) for name, place in places.items()))


def test_every_listed_entry_is_in_exactly_one_group() -> None:
    first = a_list(
        "А", Первая=ListPlace.LISTED, Вторая=ListPlace.LISTED, Третья=ListPlace.RISK_ZONE
    )
    second = a_list("Б", Вторая=ListPlace.LISTED, Четвёртая=ListPlace.LISTED)
    comparison = compare(first, second)
    assert [(a.name, b.name) for a, b in comparison.in_both] == [("Вторая", "Вторая")]
    assert [e.name for e in comparison.only_first] == ["Первая"]
    assert [e.name for e in comparison.only_second] == ["Четвёртая"]
    assert comparison.contradictions == ()


def test_on_the_list_and_in_the_zone_of_one_paper() -> None:
    both = ReceivedList(
        "А",
        (ReceivedEntry("Первая"), ReceivedEntry("Первая", ListPlace.RISK_ZONE)),
    )
    (contradiction,) = compare(both, a_list("Б")).contradictions
    assert contradiction.sentence == (
        "Первая стоит и в списке, и в зоне риска («А»): уточните у того, кто составил список."
    )


def test_table_has_a_row_for_everything() -> None:
    first = ReceivedList(
        "А",
        (
            ReceivedEntry("Богучанская СШ № 3", category="тяжёлая"),
            ReceivedEntry("Ангарская школа", project="500+", cohort="2021"),
            ReceivedEntry("Нижнетерянская школа"),
        ),
    )
    second = ReceivedList(
        "Б",
        (
            ReceivedEntry("БСШ № 3"),
            ReceivedEntry("Ангарская школа"),
            ReceivedEntry("Нижнетерянская школа", ListPlace.RISK_ZONE),
        ),
    )
    rows = [row[:2] for row in comparison_table(compare(first, second)).rows]
    assert rows == [
        ("списки", ""),
        ("в обоих списках", "Ангарская школа"),
        ("только в списке А", "Богучанская СШ № 3"),
        ("только в списке А", "Нижнетерянская школа"),
        ("только в списке Б", "БСШ № 3"),
        ("противоречие", "Нижнетерянская школа"),
        ("возможно, одна школа", "Богучанская СШ № 3"),
    ]


def test_membership_finds_schools_and_keeps_the_rest() -> None:
    schools = [School("edu1", "Первая"), School("name:вторая", "Вторая")]
    papers = [
        ReceivedList("А", (ReceivedEntry("Иное имя", code="edu1"), ReceivedEntry("Вторая"))),
        ReceivedList("Б", (ReceivedEntry("Первая"), ReceivedEntry("Третья"))),
    ]
    found = membership(schools, papers)
    assert [place.list_title for place in found.of(schools[0])] == ["А", "Б"]
    assert [place.list_title for place in found.of(schools[1])] == ["А"]
    assert [place.entry.name for place in found.without_outcomes] == ["Третья"]
    assert found.of(School("edu9", "Никакая")) == ()
