"""Movement between two received lists."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from opora.domain.received_list import ListPlace, ReceivedEntry, ReceivedList
from opora.identification.course import Course
from opora.identification.list_movement import list_movement
from opora.identification.movement import Movement
from opora.identification.movement_table import movement_table

ZONE = ListPlace.RISK_ZONE


def courses(found: Movement[ReceivedEntry]) -> dict[str, str]:
    return {moved.school.name: moved.course.russian for moved in found.schools}


def paper(title: str, *entries: ReceivedEntry) -> ReceivedList:
    return ReceivedList(title, entries)


def test_shkotovo_left_out_of_the_paper_means_off_the_list() -> None:
    before = paper("Список 2022", ReceivedEntry("СОШ № 1"), ReceivedEntry("СОШ № 3"))
    after = paper(
        "Список 2023",
        ReceivedEntry("сош №3", category="сильно неуспевающие"),
        ReceivedEntry("СОШ № 2"),
        ReceivedEntry("СОШ № 5", ZONE),
    )
    found = list_movement(before, after)
    assert courses(found) == {
        "СОШ № 1": "вышла из списка",
        "СОШ № 2": "вошла в список",
        "сош №3": "осталась в списке",
        "СОШ № 5": "в список не входила",
    }
    (left,) = found.having(Course.LEFT)
    assert left.why == (
        "«Список 2022»: список.",
        "«Список 2023»: школа не названа.",
        "Причина в документах не названа.",
    )
    (stayed,) = found.having(Course.STAYED)
    assert stayed.why == ("«Список 2022»: список.", "«Список 2023»: список, сильно неуспевающие.")
    assert len(movement_table(found).rows) == 5


def test_a_school_in_the_list_and_in_the_zone_of_one_paper_is_listed_and_comes_out_once() -> None:
    twice = paper("А", ReceivedEntry("СОШ № 1", ZONE), ReceivedEntry("СОШ № 1", code="edu1"))
    found = list_movement(twice, paper("Б", ReceivedEntry("Лицей № 1", code="edu1")))
    assert courses(found) == {"Лицей № 1": "осталась в списке"}


def test_a_spelling_of_two_schools_is_given_to_neither() -> None:
    before = paper("А", ReceivedEntry("СОШ № 1", municipality="Первый район", code="1"))
    after = paper(
        "Б",
        ReceivedEntry("СОШ № 1", municipality="Первый район", code="1"),
        ReceivedEntry("СОШ № 1", municipality="Первый район", code="2"),
        ReceivedEntry("СОШ № 1", municipality="Первый район"),
    )
    found = list_movement(before, after)
    assert [moved.course for moved in found.schools].count(Course.STAYED) == 1
    assert len(found.schools) == 3


entries = st.builds(
    ReceivedEntry,
    st.sampled_from(["СОШ № 1", "СОШ № 2", "сош №1"]),
    st.sampled_from(ListPlace),
    st.sampled_from(["", "Первый район", "Второй район"]),
    st.sampled_from([None, None, "1", "2"]),
)
papers = st.lists(entries, max_size=6).map(lambda rows: ReceivedList("А", tuple(rows)))


@given(papers, papers)
def test_back_is_the_mirror_and_no_place_is_taken_twice(
    before: ReceivedList, after: ReceivedList
) -> None:
    forth, back = list_movement(before, after), list_movement(after, before)
    pairs = [(moved.before, moved.after) for moved in forth.schools]
    assert sorted(pairs, key=repr) == sorted(
        ((moved.after, moved.before) for moved in back.schools), key=repr
    )
    assert len(forth.having(Course.CAME)) == len(back.having(Course.LEFT))
    assert len(forth.having(Course.STAYED)) == len(back.having(Course.STAYED))


@given(papers)
def test_every_school_of_a_paper_comes_out_once(one: ReceivedList) -> None:
    found = list_movement(one, ReceivedList("Б", ())).schools
    assert len(found) == len(schools_by_eye(one.entries))
    listed = [moved for moved in found if moved.course is Course.LEFT]
    assert bool(listed) == bool(one.at(ListPlace.LISTED))


def schools_by_eye(rows: Sequence[ReceivedEntry]) -> list[list[ReceivedEntry]]:
    """Rows joined one by one to the schools that they belong to."""
    schools: list[list[ReceivedEntry]] = []
    for row in rows:
        own = [school for school in schools if any(are_same(row, other, rows) for other in school)]
        others = [school for school in schools if school not in own]
        schools = [*others, [row, *(other for school in own for other in school)]]
    return schools


def are_same(one: ReceivedEntry, other: ReceivedEntry, rows: Sequence[ReceivedEntry]) -> bool:
    if one.code and other.code:
        return one.code == other.code
    if spelling(one) != spelling(other):
        return False
    return len({row.code for row in rows if row.code and spelling(row) == spelling(one)}) <= 1 or (
        one.code == other.code
    )


def spelling(entry: ReceivedEntry) -> tuple[str, str]:
    return entry.name.casefold().replace(" ", ""), entry.municipality
