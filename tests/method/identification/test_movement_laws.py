"""What holds for every movement between two runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.made import a_run, a_school, an_outcome

from opora.domain.outcome import Outcome
from opora.identification.course import Course, course_of
from opora.identification.identify import Identification
from opora.identification.movement import Movement, movement
from opora.identification.school_result import SchoolResult


@pytest.mark.parametrize(
    ("was", "now", "course"),
    [
        (False, True, "вошла в список"),
        (True, True, "осталась в списке"),
        (True, False, "вышла из списка"),
        (False, False, "в список не входила"),
        (None, True, "сказать нельзя"),
        (True, None, "сказать нельзя"),
    ],
)
def test_courses(*, was: bool | None, now: bool | None, course: str) -> None:
    assert course_of(was_listed=was, is_listed=now).russian == course


MIRRORED = {Course.CAME: Course.LEFT, Course.LEFT: Course.CAME}
schools = st.integers(1, 4).map(lambda number: a_school(f"СОШ № {number}"))
results = st.builds(
    lambda school, year, low: an_outcome(low, 4, school=school, year=year, twin=str(low)),
    schools,
    st.sampled_from([2021, 2022, 2023]),
    st.one_of(st.none(), st.integers(0, 4)),
)


def run_of(data: list[Outcome], year: int) -> Identification:
    return a_run(list({one.outcome_id: one for one in data}.values()), year=year)


def by_name(found: Movement[SchoolResult]) -> dict[str, Course]:
    return {moved.school.name: moved.course for moved in found.schools}


@given(st.lists(results, max_size=12), st.lists(results, max_size=12))
def test_everybody_comes_out_once_and_back_is_the_mirror(
    earlier: list[Outcome], later: list[Outcome]
) -> None:
    before, after = run_of(earlier, 2022), run_of(later, 2023)
    forth, back = movement(before, after), movement(after, before)
    names = [moved.school.name for moved in forth.schools]
    assert len(names) == len(set(names))
    assert set(names) == {school.name for run in (before, after) for school in run.schools}
    assert all(len(moved.why) >= 2 for moved in forth.schools)
    mirrored = {name: MIRRORED.get(course, course) for name, course in by_name(forth).items()}
    assert by_name(back) == mirrored
