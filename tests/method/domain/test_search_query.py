"""What a person seeks is found in another form and another way of writing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.domain.search_query import MOST_WORDS, fits, search_query


@pytest.mark.parametrize(
    ("sought", "text"),
    [
        ("школы Кикина", "МОУ СОШ с. Кикино"),
        ("школа в другом слове", "школа, в другом слове"),
        ("головинщинской", "МОУ СОШ им. А.И. Панкова с. Головинщино"),
        ("покровской арчады", "МОУ СОШ с. Покровская Арчада"),
        ("посёлка Подъяпольского", "МБОУ «СОШ № 14 пос. Подъяпольское»"),
        ("поселок подъяпольское", "МБОУ «СОШ № 14 п. Подъяпольское»"),
        ("село Кикино", "МОУ СОШ с. Кикино"),
        ("с. Кикино", "Школа села Кикина"),
        ("СОШ № 14", "МБОУ «СОШ №14»"),
        ("сош 3", "Богучанская СШ № 3"),
        ("приказов", "приказ 12 отдел образования О списке школ"),
        ("471", "письмо 26-36-исх-471"),
        ("26-36-исх-471", "письмо № 26-36-исх-471 от министерства"),
        ("sch990001", "edu990001"),
        ("Таёжнинской", "Таежнинская школа № 7"),
        ("имени Панкова", "МОУ СОШ имени А.И. Панкова"),
    ],
)
def test_found(sought, text):
    assert fits(search_query(sought), text)


@pytest.mark.parametrize(
    ("sought", "text"),
    [
        ("14", "МБОУ «СОШ № 142»"),
        ("№ 14", "Школа № 1, 4 класса"),
        ("71", "письмо 26-36-исх-471"),
        ("школы Кикина", "МОУ СОШ с. Головинщино"),
        ("оош 3", "Богучанская СОШ № 3"),
        ("лицей", "МОУ СОШ с. Кикино"),
    ],
)
def test_not_found(sought, text):
    assert not fits(search_query(sought), text)


@pytest.mark.parametrize("nothing", ["", " ", "«№»", "—"])
def test_a_text_without_words_seeks_nothing(nothing):
    assert search_query(nothing) == ()


def test_a_pasted_text_is_cut():
    assert len(search_query("слово " * 500)) == MOST_WORDS


@given(st.text(max_size=60))
def test_every_text_is_found_by_its_own_words(text):
    assert fits(search_query(text), text)
