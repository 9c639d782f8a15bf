"""Proposals of spellings: found where a person would ask, silent where one would not."""

import pytest

from opora.domain.same_school import NamedSchool, propose
from opora.domain.spelling_reason import SpellingReason

OCHYOR = (
    "МБОУ «Очёрская СОШ №1»",
    "МБОУ «Очёрская СОШ №2»",
    "МБОУ «Очёрская СОШ №3»",
    "МБОУ «Павловская СОШ»",
)
SHKOTOVO = ("МБОУ «СОШ № 14 пос. Подъяпольское»", "МБОУ «СОШ № 28 с. Анисимовка»")
KAMENKA = (
    "МОУ СОШ с. Кикино",
    "МОУ СОШ им. А.И. Панкова с. Головинщино",
    "МОУ СОШ с. Покровская Арчада",
)
BOGUCHANY = (
    "Хребтовская школа",
    "Октябрьская СШ № 9",
    "Говорковская школа",
    "Красногорьевская школа",
    "Осиновская школа",
    "Артюгинская школа",
    "Ангарская школа",
    "Богучанская СШ № 3",
    "Таёжнинская школа № 20",
    "Кежекская школа",
    "Чуноярская средняя школа № 13",
    "Белякинская школа",
    "Богучанская СШ № 4",
    "Таёжнинская школа № 7",
    "Нижнетерянская школа",
    "Богучанская школа № 1",
    "Пинчугская школа",
    "Манзенская школа",
    "Гремучинская средняя школа № 19",
    "Новохайская школа",
    "Невонская школа",
)
PETROZAVODSK = (
    "СОШ № 6",
    "СОШ № 9 имени И.С. Фрадкова",
    "СОШ № 14",
    "СОШ № 20",
    "СОШ № 26",
    "СОШ № 36 с углублённым изучением иностранных языков",
    "СОШ № 38",
)


def in_one_place(*names: str, municipality: str = "Каменский район") -> list[NamedSchool]:
    return [NamedSchool(name, municipality) for name in names]


@pytest.mark.parametrize("names", [OCHYOR, SHKOTOVO, KAMENKA, BOGUCHANY, PETROZAVODSK])
def test_no_false_proposal_within_a_district(names: tuple[str, ...]) -> None:
    assert propose(in_one_place(*names)) == ()


def test_no_false_proposal_over_all_districts_together() -> None:
    names = [*OCHYOR, *SHKOTOVO, *KAMENKA, *BOGUCHANY, *PETROZAVODSK]
    assert propose(in_one_place(*names, municipality="")) == ()


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Чуноярская школа № 13", "Чуноярская средняя школа № 13", "form-or-kind"),
        ("МОУ СОШ с. Кикино", "МБОУ СОШ с. Кикино", "form-or-kind"),
        ("МОУ СОШ с. Кикино", "МОУ ООШ с. Кикино", "form-or-kind"),
        ("МОУ СОШ с. Кикино", "СОШ Кикино", "form-or-kind"),
        (
            "МОУ СОШ им. А.И. Панкова с. Головинщино",
            "МОУ СОШ с. Головинщино",
            "honorary-left-out",
        ),
        ("СОШ № 9 имени И.С. Фрадкова", "СОШ № 9", "honorary-left-out"),
        (
            "СОШ № 36 с углублённым изучением иностранных языков",
            "СОШ № 36",
            "honorary-left-out",
        ),
        ("ООШ с. Ягодное", "СОШ с. Ягодное", "form-or-kind"),
        (
            "МОУ СОШ с. Кикино Каменского района Пензенской области",
            "МОУ СОШ с. Кикино",
            "territory-left-out",
        ),
        ("СОШ с. Кикино Каменского района", "МОУ СОШ с. Кикино", "territory-left-out"),
        (
            "СОШ № 3 Каменского района",
            "СОШ № 3 Каменского района Пензенской области",
            "territory-left-out",
        ),
        ("СОШ № 3 г. Олонец Республики Карелия", "СОШ № 3 г. Олонец", "territory-left-out"),
        ("СОШ им. Панкова Каменского района", "СОШ им. Панкова", "territory-left-out"),
        ("МОУ СОШ с. Головинщино", "МОУ СОШ с. Головинцино", "letter"),
        ("МОУ СОШ им. А.И. Панкова с. Головинщино", "МОУ СОШ с. Головинцино", "letter"),
        ("СОШ № 14 пос. Подъяпольское", "СОШ № 14 пос. Подьяпольское", "letter"),
        ("Хребтовская школа", "Хреботвская школа", "letter"),
        ("СОШ им. Панкова с. Кикино", "СОШ им. Понкова с. Кикино", "letter"),
        ("БСШ № 3", "Богучанская СШ № 3", "abbreviation"),
        ("ТСШ № 20", "Таёжнинская школа № 20", "abbreviation"),
    ],
)
def test_proposed(one: str, other: str, reason: str) -> None:
    proposals = propose(in_one_place(one, other))
    assert [proposal.reason for proposal in proposals] == [SpellingReason(reason)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Богучанская СШ № 3", "Богучанская СШ № 4"),
        ("БСШ № 3", "Богучанская СШ № 4"),
        ("БСШ", "Богучанская СШ"),
        ("БСШ № 3", "ТСШ № 3"),
        ("МОУ СОШ с. Ива", "МОУ СОШ с. Иве"),
        ("СОШ с. Кикино", "СОШ пос. Кикино"),
        ("Лицей № 1", "СОШ № 1"),
        ("НОШ № 1", "СОШ № 1"),
        ("СОШ им. Панкова", "СОШ"),
        ("СОШ № 2 им. Панкова", "СОШ № 2 им. Сидорова"),
        ("СОШ № 2 им. Панкова с. Кикино", "СОШ № 2 им. Понкова с. Кекино"),
        ("СОШ с. Большая Ивановка", "СОШ с. Малая Ивановка"),
        ("СОШ с. Ивановка", "СОШ с. Новая Ивановка"),
        (
            "СОШ № 2 с углублённым изучением химии",
            "СОШ № 2 с углублённым изучением музыки",
        ),
        ("СОШ № 5", "сош №5"),
        ("СОШ № 3 Каменского района", "СОШ № 3 Очёрского района"),
    ],
)
def test_not_proposed(one: str, other: str) -> None:
    assert propose(in_one_place(one, other)) == ()


def test_known_municipalities_that_differ_forbid_a_proposal() -> None:
    one = NamedSchool("Чуноярская школа № 13", "Богучанский район")
    other = NamedSchool("Чуноярская средняя школа № 13", "Каменский район")
    assert propose([one, other]) == ()


def test_known_codes_that_differ_forbid_a_proposal() -> None:
    one = NamedSchool("Чуноярская школа № 13", "", "101")
    other = NamedSchool("Чуноярская средняя школа № 13", "", "102")
    assert propose([one, other]) == ()


def test_the_same_name_without_a_municipality_is_asked_about() -> None:
    proposals = propose(
        [NamedSchool("СОШ с. Кикино"), NamedSchool("СОШ с. Кикино", "Каменский район")]
    )
    assert [proposal.reason for proposal in proposals] == [SpellingReason.SAME_NAME]


def test_one_district_written_in_two_ways_is_asked_about() -> None:
    (proposal,) = propose(
        [
            NamedSchool("СОШ с. Кикино", "Каменский муниципальный район"),
            NamedSchool("МОУ СОШ с. Кикино", "Каменский р-н"),
        ]
    )
    assert proposal.sentence == (
        "Похоже, «МОУ СОШ с. Кикино» (Каменский р-н) и «СОШ с. Кикино» "
        "(Каменский муниципальный район) — одна школа: "
        "различаются только правовая форма или вид школы."
    )


def test_the_fuller_spelling_is_offered_as_the_right_one() -> None:
    (proposal,) = propose(in_one_place("БСШ № 3", "Богучанская СШ № 3"))
    assert proposal.fuller.name == "Богучанская СШ № 3"
    assert proposal.sentence == (
        "Похоже, «Богучанская СШ № 3» и «БСШ № 3» — одна школа: одно название — сокращение другого."
    )


def test_order_of_the_input_does_not_matter() -> None:
    names = in_one_place(*KAMENKA, "МОУ СОШ с. Головинцино", "МОУ СОШ с. Головинщино")
    assert propose(names) == propose(list(reversed(names)))
    assert len(propose(names)) == 3
