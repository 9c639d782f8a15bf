"""Which scale a work has, and what is said when it has none."""

import pytest
from tests.method.reference.works import a_work

from opora.reference.scale_library import scale_for, why_no_mark


def test_the_moved_autumn_of_2020_has_the_scale_of_its_programme():
    moved = a_work("vpr", "математика", 2020, 5, season="autumn", participants_grade=6)
    assert scale_for(moved) is scale_for(a_work("vpr", "математика", 2020, 5))
    assert scale_for(moved).mark(6) == 2
    russian = a_work("vpr", "русский язык", 2020, 5, season="autumn", participants_grade=6)
    assert (scale_for(russian).mark(17), scale_for(russian).mark(18)) == (2, 3)


def test_an_autumn_that_was_not_moved_belongs_to_the_next_year():
    assert scale_for(a_work("vpr", "математика", 2021, 5, season="autumn")) is None
    assert scale_for(a_work("vpr", "математика", 2021, 5, season="spring")) is not None


def test_a_region_without_a_scale_of_its_own_has_the_federal_one():
    exam = a_work("oge", "математика", 2022)
    assert scale_for(exam, "Пензенская область") is scale_for(exam)
    assert "регион вправе" in scale_for(exam).provenance.note


@pytest.mark.parametrize(
    ("work", "sentence"),
    [
        (
            a_work("vpr", "математика", 2022, 5, season="autumn", participants_grade=6),
            (
                "ВПР, математика, 5 класс, осень 2022: отметку вывести нельзя — шкала известна за "
                "2019/20 и 2020/21, а нужна за 2021/22; чужая не годится, потому что шкалы "
                "меняются. Возьмите отметки из файла, где они есть."
            ),
        ),
        (
            a_work("vpr", "история", 2021, 5),
            (
                "ВПР, история, 5 класс, 2021: отметку вывести нельзя — шкала перевода баллов в "
                "отметки не известна. Возьмите отметки из файла, где они есть."
            ),
        ),
        (
            a_work("vpr", "математика", 2021),
            (
                "ВПР, математика, 2021: отметку вывести нельзя — не указан класс, а у каждого "
                "класса своя шкала. Укажите класс программы."
            ),
        ),
        (
            a_work("ege", "русский язык", 2024),
            (
                "ЕГЭ, русский язык, 2024: отметку вывести нельзя — для ЕГЭ шкалы отметок нет, итог "
                "стоит в самом протоколе."
            ),
        ),
        (
            a_work("gve", "русский язык", 2024),
            (
                "ГВЭ, русский язык, 2024: отметку вывести нельзя — для ГВЭ шкалы отметок нет, итог "
                "стоит в самом протоколе."
            ),
        ),
        (
            a_work("diagnostic", "физика", 2024, 10),
            (
                "диагностическая работа, физика, 10 класс, 2024: отметку вывести нельзя — шкала "
                "перевода баллов в отметки не известна. Возьмите отметки из файла, где они есть."
            ),
        ),
    ],
    ids=lambda value: value.title if hasattr(value, "title") and not isinstance(value, str) else "",
)
def test_why_no_mark_can_be_derived(work, sentence):
    assert scale_for(work) is None
    assert why_no_mark(work) == sentence


def test_a_work_with_a_scale_is_not_explained_away():
    with pytest.raises(AssertionError, match="there is a scale"):
        why_no_mark(a_work("oge", "математика", 2022))
