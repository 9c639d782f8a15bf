"""Names of schools: one key for one spelling, and the parts a name is made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.domain.name_key import name_key
from opora.domain.name_kind import NameKind
from opora.domain.school_name import SchoolName


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("МБОУ «Очёрская СОШ №1»", 'МБОУ "Очерская СОШ № 1"'),
        ("СОШ №5", "СОШ № 5"),
        ("СОШ N5", "СОШ № 5"),
        ("СОШ No. 5", "СОШ № 5"),
        ("МОУ СОШ с. Кикино", "моу  сош с.Кикино"),
        ("МОУ СОШ им. А.И. Панкова", "МОУ СОШ им. А. И. Панкова"),
        ("Школа-интернат № 2", "Школа — интернат № 2"),
        ("MOУ COШ c. Кикино", "МОУ СОШ с. Кикино"),
        ("Таёжнинская школа\u00a0№\u00a07", "Таежнинская школа № 7"),
    ],
)
def test_typing_does_not_make_another_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("СОШ № 5", "СОШ № 6"),
        ("МОУ СОШ с. Головинщино", "МОУ СОШ с. Головинцино"),
        ("МОУ СОШ с. Кикино", "МОУ ООШ с. Кикино"),
        ("пос. Подъяпольское", "пос. Подьяпольское"),
    ],
)
def test_a_letter_or_a_word_does(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_a_foreign_word_is_left_in_its_alphabet() -> None:
    assert name_key("Школа «Lingua» № 3") == "школа lingua 3"


def test_parts_of_a_village_school() -> None:
    name = SchoolName.parse("МОУ СОШ им. А.И. Панкова с. Головинщино")
    assert name.legal_form == ("моу",)
    assert name.kind is NameKind.SECONDARY
    assert name.honorary == ("а", "и", "панкова")
    assert (name.place_mark, name.place) == ("с", ("головинщино",))
    assert name.number is None
    assert name.core == ()


def test_parts_of_a_long_official_name() -> None:
    name = SchoolName.parse(
        "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная "
        "школа № 5 имени Героя Советского Союза И.С. Кузнецова с. Анисимовка»"
    )
    assert name.kind is NameKind.SECONDARY
    assert name.number == "5"
    assert name.honorary == ("героя", "советского", "союза", "и", "с", "кузнецова")
    assert name.place == ("анисимовка",)
    assert name.core == ()


@pytest.mark.parametrize(
    ("text", "honorary", "place"),
    [
        ("Лицей им. М. Горького г. Пензы", ("м", "горького"), ("пензы",)),
        ("СОШ им. Панкова А.И. с. Кикино", ("панкова", "а", "и"), ("кикино",)),
        ("СОШ с. Кикино имени А.С. Пушкина", ("а", "с", "пушкина"), ("кикино",)),
        ("СОШ имени Героя России посёлка Лесной", ("героя", "россии"), ("лесной",)),
        ("СОШ имени Гагарина гимназия", ("гагарина",), ()),
    ],
)
def test_an_initial_is_not_a_village(
    text: str, honorary: tuple[str, ...], place: tuple[str, ...]
) -> None:
    name = SchoolName.parse(text)
    assert (name.honorary, name.place) == (honorary, place)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Хребтовская школа", NameKind.SCHOOL),
        ("Октябрьская СШ № 9", NameKind.SECONDARY),
        ("Чуноярская средняя школа № 13", NameKind.SECONDARY),
        ("Основная общеобразовательная школа", NameKind.BASIC),
        ("НОШ № 3", NameKind.PRIMARY),
        ("Гимназия № 1", NameKind.GYMNASIUM),
        ("Лицей № 2", NameKind.LYCEUM),
        ("Школа-интернат № 2", NameKind.BOARDING),
        ("Центр образования № 4", NameKind.CENTRE),
        ("Вечерняя школа", NameKind.EVENING),
        ("Специальная школа № 7", NameKind.SPECIAL),
        ("Детский сад «Ромашка»", None),
    ],
)
def test_kind(text: str, kind: NameKind | None) -> None:
    name = SchoolName.parse(text)
    assert name.kind is kind
    assert name.looks_like_school is (kind is not None)


def test_local_abbreviation_keeps_its_letters() -> None:
    name = SchoolName.parse("БСШ № 3")
    assert (name.initials, name.kind, name.number) == ("б", NameKind.SECONDARY, "3")


def test_profile_is_a_part_of_its_own() -> None:
    name = SchoolName.parse("СОШ № 36 с углублённым изучением иностранных языков")
    assert name.profile == ("углубленным", "изучением", "иностранных", "языков")
    assert name.place == ()


def test_a_second_number_belongs_to_the_words() -> None:
    assert SchoolName.parse("СОШ № 5 корпус 2").core == ("корпус", "2")


@given(st.text())
def test_any_text_can_be_taken_apart(text: str) -> None:
    name = SchoolName.parse(text)
    assert name.normalised == name_key(text)
    assert name_key(name.key) == name.key


@pytest.mark.parametrize(
    ("printed", "number"), [("СОШ № 01", "1"), ("Школа 0118", "118"), ("№ 0", "0")]
)
def test_zeros_in_front_make_no_other_number(printed: str, number: str) -> None:
    assert SchoolName.parse(printed).number == number
