"""Catalogues of risk factors as data: dated, with a status, refused with the place of the fault."""

from fractions import Fraction

import pytest

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.reference.risk_factor import SignificanceCuts
from opora.reference.risk_factor_file import risk_catalogues_of
from opora.reference.risk_factor_library import risk_catalogue_for, risk_catalogues
from opora.reference.status import Status

FILE = """
id: проба
title: Перечень
factors:
  - {id: a, title: первый, status: public}
  - {id: b, title: второй, status: unverified}
publications:
  - source: проверка
    status: unverified
    valid_years: [2023]
    medium_from: 1/3
    high_from: 2/3
    counted: [a, b]
"""


def test_seven_factors_are_confirmed_and_none_of_the_others_says_so() -> None:
    catalogue = risk_catalogue_for(SchoolYear(2024))
    confirmed = [one for one in catalogue.factors if one.status is Status.PUBLIC]
    assert len(confirmed) == 7
    assert {one.status for one in catalogue.factors if one not in confirmed} == {Status.UNVERIFIED}
    assert catalogue.factor("parents").title == "низкий уровень вовлечённости родителей"


def test_the_factor_of_school_environment_came_in_2022() -> None:
    before, after = (risk_catalogue_for(SchoolYear(year)).factors for year in (2021, 2022))
    assert {one.factor_id for one in after} - {one.factor_id for one in before} == {"environment"}


def test_cuts_are_a_convention_and_say_so() -> None:
    assert all(one.provenance.status is Status.UNVERIFIED for one in risk_catalogues())


def test_a_year_without_a_catalogue_is_refused() -> None:
    with pytest.raises(OporaError, match=r"Для 2009/10 учебного года нет перечня факторов"):
        risk_catalogue_for(SchoolYear(2010))


def test_a_whole_file() -> None:
    (catalogue,) = risk_catalogues_of("x.yaml", FILE.encode())
    assert [one.title for one in catalogue.factors] == ["первый", "второй"]
    assert catalogue.cuts == SignificanceCuts(Fraction(1, 3), Fraction(2, 3))
    assert len(catalogue.sha256) == 64


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("[a, b]", "[a, a]"), "один фактор риска назван дважды"),
        (("title: второй", "title: первый"), "один фактор риска назван дважды"),
        (("[a, b]", "[a, c]"), "«counted» не может быть"),
        (("high_from: 2/3", "high_from: 1/3"), "должны идти по порядку от 0 до 1"),
        (("high_from: 2/3", "high_from: 4/3"), "должны идти по порядку от 0 до 1"),
        (("medium_from: 1/3", "medium_from: 0.3"), "«medium_from» не может быть «0.3»"),
        (("status: public", "status: наверное"), "«status» не может быть «наверное»"),
    ],
)
def test_what_cannot_be_a_catalogue_is_refused(change: tuple[str, str], told: str) -> None:
    with pytest.raises(OporaError, match=told):
        risk_catalogues_of("x.yaml", FILE.replace(*change).encode())
