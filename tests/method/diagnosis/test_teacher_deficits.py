"""Self-assessment of teachers: the set as data, and what answers come to."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.diagnosis.teacher_deficits import DeficitWord, deficit_word, teacher_deficits
from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.reference.status import Status
from opora.reference.teacher_self_assessment import DeficitGroup
from opora.reference.teacher_self_assessment_file import self_assessment_of
from opora.reference.teacher_self_assessment_library import self_assessment_for, self_assessments

FILE = """
id: x
title: Проба
source: тест
status: unverified
valid_years: [2023]
answers: [нет, немного, да]
moderate_from: 1/4
pronounced_from: 3/4
statements:
  - {id: a, group: subject, text: А}
  - {id: b, group: subject, text: Б}
  - {id: c, group: methodical, text: В}
  - {id: d, group: psychological, text: Г}
  - {id: e, group: communicative, text: Д}
"""
MADE = self_assessment_of("x.yaml", FILE.encode())
PACKAGED = self_assessment_for(SchoolYear(2024))


def test_the_packaged_set_asks_five_of_each_group_and_says_it_is_unverified() -> None:
    groups = [one.group for one in PACKAGED.statements]
    assert {group: groups.count(group) for group in DeficitGroup} == dict.fromkeys(DeficitGroup, 5)
    assert {one.provenance.status for one in self_assessments()} == {Status.UNVERIFIED}
    assert DeficitGroup.PSYCHOLOGICAL.russian == "психолого-педагогические"


def test_a_year_without_a_set_is_refused() -> None:
    with pytest.raises(OporaError, match="нет анкеты самооценки"):
        self_assessment_for(SchoolYear(2010))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("id: b,", "id: a,", "стоит дважды"),
        ("group: communicative", "group: subject", "о каждой из четырёх групп"),
        ("[нет, немного, да]", "[нет]", "хотя бы два разных ответа"),
        ("[нет, немного, да]", "[нет, нет]", "хотя бы два разных ответа"),
        ("moderate_from: 1/4", "moderate_from: 3/4", "по порядку"),
        ("moderate_from: 1/4", "moderate_from: 0.25", "moderate_from"),
        ("group: methodical", "group: musical", "group"),
    ],
)
def test_a_set_that_cannot_be_asked_is_refused(before: str, after: str, told: str) -> None:
    assert before in FILE
    with pytest.raises(OporaError, match=told):
        self_assessment_of("x.yaml", FILE.replace(before, after).encode())


def test_answers_come_to_a_share_of_the_greatest_difficulty_by_group() -> None:
    shares = teacher_deficits({"a": 2, "b": 1, "c": 0, "d": 1, "e": 2}, MADE)
    assert shares == {
        DeficitGroup.SUBJECT: Fraction(3, 4),
        DeficitGroup.METHODICAL: 0,
        DeficitGroup.PSYCHOLOGICAL: Fraction(1, 2),
        DeficitGroup.COMMUNICATIVE: 1,
    }
    words = [deficit_word(share, MADE).russian for share in shares.values()]
    assert words == ["выраженный", "не выявлен", "умеренный", "выраженный"]
    assert deficit_word(Fraction(1, 4), MADE) is DeficitWord.MODERATE


@pytest.mark.parametrize("wrong", [-1, 3])
def test_an_answer_that_was_not_offered_is_a_fault_of_the_program(wrong: int) -> None:
    with pytest.raises(AssertionError, match="no answer"):
        teacher_deficits({"a": wrong, "b": 0, "c": 0, "d": 0, "e": 0}, MADE)


@given(st.lists(st.integers(0, 2), min_size=4, max_size=4))
def test_a_greater_difficulty_never_lowers_its_group(rest: list[int]) -> None:
    answers = dict(zip("bcde", rest, strict=True))
    shares = [
        teacher_deficits({"a": one, **answers}, MADE)[DeficitGroup.SUBJECT] for one in (0, 1, 2)
    ]
    assert shares == sorted(shares)
    assert len(set(shares)) == 3
