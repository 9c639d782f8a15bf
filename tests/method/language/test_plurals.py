import pytest

from opora.language.plurals import counted, plural_form

FORMS = ("школа", "школы", "школ")


@pytest.mark.parametrize(
    ("n", "form"),
    [
        (0, "школ"),
        (1, "школа"),
        (2, "школы"),
        (4, "школы"),
        (5, "школ"),
        (10, "школ"),
        (11, "школ"),
        (12, "школ"),
        (14, "школ"),
        (20, "школ"),
        (21, "школа"),
        (22, "школы"),
        (100, "школ"),
        (101, "школа"),
        (111, "школ"),
        (112, "школ"),
        (122, "школы"),
        (1011, "школ"),
        (-1, "школа"),
        (-12, "школ"),
    ],
)
def test_the_last_two_digits_choose_the_form(n, form):
    assert plural_form(n, *FORMS) == form


def test_number_and_noun_stay_on_one_line():
    assert counted(5, *FORMS) == "5\u00a0школ"


def test_a_long_number_is_read_in_groups():
    assert counted(171_995, *FORMS) == "171\u00a0995\u00a0школ"
