import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.language.typography import typeset

# ~ stands for the no-break space: an invisible character in a table of truth helps nobody.
EXAMPLES = [
    ('проект "500+"', "проект «500+»"),
    ('МБОУ "СОШ "Радуга"" района', "МБОУ «СОШ „Радуга“» района"),
    ("МБОУ «СОШ «Радуга»»", "МБОУ «СОШ „Радуга“»"),
    ('письмо "О списке "500+" на год"', "письмо «О списке „500+“ на год»"),
    ("“цитата”", "«цитата»"),
    ('("скобки")', "(«скобки»)"),
    ('экран 15"', 'экран 15"'),
    ("случайная » кавычка", "случайная » кавычка"),
    ("СОШ №1 и СОШ № 14", "СОШ №~1 и СОШ №~14"),
    ("приказ № СЭД-26", "приказ №~СЭД-26"),
    ("МОУ СОШ с. Кикино", "МОУ СОШ с.~Кикино"),
    ("СОШ № 14 пос. Подъяпольское", "СОШ №~14 пос.~Подъяпольское"),
    ("СОШ № 3 г. Пензы", "СОШ №~3~г.~Пензы"),
    ("г. Пенза, ул. Мира", "г.~Пенза, ул.~Мира"),
    ("СОШ им. А.И. Панкова", "СОШ им.~А.И.~Панкова"),
    ("А. И. Панков", "А.~И.~Панков"),
    ("А.И.Панков", "А.И.~Панков"),
    ("Панков А. И.", "Панков~А.~И."),
    ("доля 37,5 % и 30%", "доля 37,5~% и 30~%"),
    ("26 декабря 2022 г. Школа", "26 декабря 2022~г. Школа"),
    ("6 чел. из 12", "6~чел. из 12"),
    ("3 из 8 чел.", "3~из~8~чел."),
    ("русский язык 5 класс", "русский язык 5~класс"),
    ("ОГЭ математика 2022 – 6 чел.", "ОГЭ математика 2022~— 6~чел."),
    ("список - это не рейтинг", "список~— это не рейтинг"),
    ("интервал 5–9, 26-36-исх-471", "интервал 5–9, 26-36-исх-471"),
    ("в 2022 году", "в 2022 году"),
    ("весь. Новое", "весь. Новое"),
    ("", ""),
]


@pytest.mark.parametrize(("written", "printed"), EXAMPLES)
def test_examples(written, printed):
    assert typeset(written) == printed.replace("~", "\u00a0")


PIECES = st.sampled_from(
    [*'"«»„“”()—–- \u00a0.,№%', "с.", "г.", "им.", "А.", "И.", "Панков", "5", "12", "чел.", "класс"]
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_typesetting_twice_is_typesetting_once(text):
    once = typeset(text)
    assert typeset(once) == once


@given(st.text(max_size=40))
def test_no_letter_and_no_digit_is_lost(text):
    kept = [char for char in text if char.isalnum()]
    assert [char for char in typeset(text) if char.isalnum()] == kept
