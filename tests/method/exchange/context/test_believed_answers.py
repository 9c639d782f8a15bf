"""Answers that cannot be true together are told and left out; the others stay."""

import pytest
from tests.method.exchange.context.made_form import LAYOUT, a_row

from opora.domain.context_form import Answer
from opora.exchange.context.answer import answer_of
from opora.exchange.context.believed_answers import believed_answers
from opora.exchange.rules.rule import Remark

CELLS = a_row()
PLAUSIBLE = {column.name: answer_of(str(CELLS[column.name]), column) for column in LAYOUT.answers}


def checked(**changes: Answer) -> tuple[set[str], tuple[Remark, ...]]:
    """What is left out of the plausible answers when some are others, and why."""
    answers = {**PLAUSIBLE, **changes}
    believed, remarks = believed_answers(answers, LAYOUT)
    assert list(believed) == list(answers)
    out = {name for name, answer in believed.items() if answer is None} - {
        name for name, answer in answers.items() if answer is None
    }
    assert all(believed[name] == answers[name] for name in answers.keys() - out)
    return out, remarks


def test_plausible_answers_are_believed() -> None:
    assert checked() == (set(), ())


# Each at the boundary and one past it.
@pytest.mark.parametrize(
    ("changes", "left_out", "rule"),
    [
        ({"teachers_highest_category": 12}, set(), None),
        (
            {"teachers_highest_category": 13},
            {"teachers", "teachers_highest_category"},
            "context-part-exceeds-whole",
        ),
        ({"teachers_up_to_30": 7}, set(), None),
        (
            {"teachers_up_to_30": 8},
            {"teachers", "teachers_up_to_30", "teachers_pension_age"},
            "context-part-exceeds-whole",
        ),
        ({"teachers_on_long_courses": 12}, set(), None),
        ({"teachers_on_long_courses": 13}, {"teachers_on_long_courses"}, "part-exceeds-whole"),
        ({"rooms_with_computer": 14}, set(), None),
        ({"rooms_with_computer": 15}, {"rooms", "rooms_with_computer"}, "part-exceeds-whole"),
        ({"rooms_with_projector": 15}, {"rooms", "rooms_with_projector"}, "part-exceeds-whole"),
        ({"computers_outdated": 20}, set(), None),
        ({"computers_outdated": 21}, {"computers", "computers_outdated"}, "part-exceeds-whole"),
        ({"computers_online": 21}, {"computers", "computers_online"}, "part-exceeds-whole"),
        ({"pupils_adapted": 19}, set(), None),
        ({"pupils_adapted": 20}, {"pupils_adapted"}, "part-exceeds-whole"),
        ({"pupils_born_older": 80}, set(), None),
        (
            {"pupils_born_older": 81},
            {"pupils", "pupils_born_older", "pupils_born_younger"},
            "part-exceeds-whole",
        ),
        ({"pupils": 91}, {"pupils"}, "parts-do-not-sum"),
        ({"pupils": 89}, {"pupils"}, "parts-do-not-sum"),
        ({"teachers": 0}, {"teachers"}, "zero-impossible"),
        ({"rooms": 0}, {"rooms"}, "zero-impossible"),
        ({"internet_speed": "none"}, {"internet_speed", "computers_online"}, "zero-impossible"),
        ({"internet_speed": "none", "computers_online": 0}, set(), None),
        ({"internet_speed": None}, set(), None),
    ],
)
def test_one_contradiction(
    changes: dict[str, Answer], left_out: set[str], rule: str | None
) -> None:
    out, remarks = checked(**changes)
    assert out == left_out
    assert [remark.rule.code.endswith(str(rule)) for remark in remarks] == [True] * bool(rule)


@pytest.mark.parametrize(("classes", "pupils"), [(0, 10), (1, 0)])
def test_classes_without_pupils_and_pupils_without_classes(classes: int, pupils: int) -> None:
    out, (remark,) = checked(classes_4=classes, pupils_4=pupils)
    assert out == {"classes_4", "pupils_4"}
    assert remark.rule.code == "context-zero-impossible"
    assert "классов в 4-й параллели" in remark.message


def test_teachers_may_take_courses_of_several_lengths() -> None:
    courses = {f"teachers_on_{length}_courses": 12 for length in ("short", "medium", "long")}
    assert checked(**courses) == (set(), ())


@pytest.mark.parametrize("part", ["teachers", "teachers_highest_category"])
def test_an_unknown_number_contradicts_nothing(part: str) -> None:
    assert checked(**{"teachers_highest_category": 50, part: None})[1] == ()


def test_an_unknown_part_may_be_anything_from_zero() -> None:
    assert checked(teachers_up_to_30=None, teachers_pension_age=12) == (set(), ())
    assert len(checked(teachers_up_to_30=None, teachers_pension_age=13)[1]) == 1


def test_a_blank_grade_is_not_zero() -> None:
    assert checked(pupils_9=None, classes_9=None) == (set(), ())
    assert checked(pupils_9=None, classes_9=None, pupils=81) == (set(), ())


def test_a_blank_grade_cannot_be_negative() -> None:
    out, (remark,) = checked(pupils_9=None, classes_9=None, pupils=79)
    assert out == {"pupils"}
    assert "в сумме 80, а обучающихся всего — 79" in remark.message


def test_a_grade_without_classes_has_no_pupils() -> None:
    assert checked(pupils_12=None, classes_12=0) == (set(), ())
    assert checked(pupils_12=None, classes_12=0, pupils=95)[0] == {"pupils"}


def test_an_impossible_zero_is_not_compared_with_its_parts() -> None:
    out, (remark,) = checked(teachers=0, teachers_highest_category=11)
    assert out == {"teachers"}
    assert remark.value == "0"


def test_no_teachers_in_a_school_without_pupils_are_compared() -> None:
    nobody = {f"{what}_{grade}": 0 for what in ("classes", "pupils") for grade in range(1, 13)}
    born = {"pupils_born_older": 0, "pupils_born_younger": 0, "pupils_adapted": 0}
    out, remarks = checked(pupils=0, teachers=0, **nobody, **born)
    assert "teachers" in out
    assert {remark.rule.code for remark in remarks} == {"context-part-exceeds-whole"}


def test_contradictions_do_not_hide_each_other() -> None:
    _, remarks = checked(teachers_highest_category=13, teachers_up_to_30=12, computers_online=30)
    assert len(remarks) == 3


def test_a_remark_says_what_where_and_what_is_left_out() -> None:
    (remark,) = checked(teachers_up_to_30=8)[1]
    assert remark.column == LAYOUT.by_name["teachers_up_to_30"].header
    assert remark.message == (
        "Часть больше целого: учителей не старше 30 лет — 8 и учителей пенсионного возраста — 5, "
        "а учителей всего — 12. Уточните в школе и исправьте; до этого не учитывается: учителей "
        "всего, учителей не старше 30 лет и учителей пенсионного возраста."
    )


def test_an_option_is_told_in_its_own_words() -> None:
    (remark,) = checked(internet_speed="none")[1]
    assert remark.value == "Интернет в ОО отсутствует"
    assert "скорость интернета — «Интернет в ОО отсутствует»" in remark.message
