"""The data of the form: whole, in order, without a name that means nothing."""

from collections import Counter

import pytest

from opora.domain.name_key import name_key
from opora.domain.school_year import SchoolYear
from opora.exchange.context.form_column import AnswerKind
from opora.exchange.context.form_layout import SCHOOL_COLUMNS, form_layout

YEAR = SchoolYear(2021)
LAYOUT = form_layout(YEAR)


def test_there_are_the_columns_of_the_printed_form() -> None:
    # 91 columns: README of the real files.
    assert len(LAYOUT.columns) == 91
    assert len(LAYOUT.answers) == 91 - len(SCHOOL_COLUMNS)
    assert (LAYOUT.columns[0].header, LAYOUT.columns[-1].header) == ("логин", "Обществознание")


def test_grades_alternate_as_they_are_printed() -> None:
    names = [column.name for column in LAYOUT.columns if column.question.group == "grades"]
    assert names[:4] == ["classes_1", "pupils_1", "classes_2", "pupils_2"]
    assert names[-2:] == ["classes_12", "pupils_12"]


def test_names_and_headers_are_unique() -> None:
    assert len(LAYOUT.by_name) == len(LAYOUT.columns)
    keys = Counter(key for column in LAYOUT.columns for key in column.keys)
    assert max(keys.values()) == 1


def test_years_in_headers_follow_the_school_year() -> None:
    later = form_layout(SchoolYear(2022)).by_name
    assert "в 2021/2022 учебном году" in later["pupils"].header
    assert later["pupils_born_older"].header == "Общее количество обучающихся 2006 года рождения"
    assert later["pupils_born_younger"].short == "обучающихся 2007 года рождения"


def test_options_belong_to_questions_with_options_and_are_told_apart() -> None:
    for column in LAYOUT.columns:
        assert bool(column.options) == (column.kind is AnswerKind.OPTION), column.name
        wordings = [name_key(wording) for wording in column.options.values()]
        assert len(set(wordings)) == len(wordings)


def test_every_number_has_a_unit_or_is_a_grade() -> None:
    counted = {AnswerKind.COUNT, AnswerKind.PERCENT}
    assert all(column.unit for column in LAYOUT.columns if column.kind in counted)


def test_contradictions_name_columns_that_exist() -> None:
    names = set(LAYOUT.by_name)
    for needed in LAYOUT.needed:
        assert {needed.number, needed.needs, *needed.left_out} <= names
    for share in LAYOUT.at_most:
        assert {*share.parts, *share.whole, *share.left_out} <= names
        assert set(share.left_out) <= {*share.parts, *share.whole}
    for one in LAYOUT.sums:
        assert {*one.parts, *one.absent, one.whole} <= names
        assert len(one.parts) == len(one.absent) == 12


def test_each_grade_has_its_own_pair_of_checks() -> None:
    pairs = {(one.number, one.needs) for one in LAYOUT.needed}
    assert ("classes_7", "pupils_7") in pairs
    assert ("pupils_7", "classes_7") in pairs
    assert ("classes_7", "pupils_8") not in pairs


@pytest.mark.parametrize("name", ["percent_primary", "percent_secondary", "grade_of_physics"])
def test_a_question_that_the_form_does_not_print_is_unverified(name: str) -> None:
    column = LAYOUT.by_name[name]
    assert column.question.is_unverified
    assert column.asked


def test_numbers_of_course_lengths_are_teachers() -> None:
    # README of the real files: teachers who took courses of that length.
    for length in ("short", "medium", "long"):
        column = LAYOUT.by_name[f"teachers_on_{length}_courses"]
        assert column.unit == "учителей"
        assert column.header.startswith("Длительностью")
        assert not column.question.is_unverified


def test_only_numbers_have_bounds() -> None:
    assert AnswerKind.PERCENT.bounds == (0, 100)
    assert AnswerKind.GRADE.bounds == (1, 12)
    assert AnswerKind.TEXT.bounds is None
