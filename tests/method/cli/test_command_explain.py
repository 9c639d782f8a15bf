"""opora explain: why one school is where it is."""

from collections.abc import Callable

import pytest

Opora = Callable[..., object]
RULE = ("--ruleset", "fioko-2023", "--year", "2023")


@pytest.mark.usefixtures("kamenka")
def test_kikino_in_full(opora: Opora) -> None:
    ran = opora("explain", "outcomes.parquet", *RULE, "--school", "Кикино")
    text = ran.out.replace("\u00a0", " ")
    assert ran.code == 0
    for part in (
        "МОУ СОШ с. Кикино: в списке. Выполнен критерий 1",
        "Критерий 2 (низкий результат хотя бы по одной процедуре",
        "нельзя определить, потому что нет результатов за 2022 год",
        "ОГЭ, математика, 2023 — 3 из 8 (37,5 %)",
        "При ином результате 1 участника школа не вошла бы в список",
        "13,7–69,4 %",
        "не ниже порога 30 %",
        "При прочтении «две процедуры в каждом из двух лет» (each-year): недостаточно данных.",
    ):
        assert part in text


@pytest.mark.usefixtures("kamenka")
def test_asked_for_reading_is_the_one_explained(opora: Opora) -> None:
    asked = ("--school", "Кикино", "--reading", "each-year")
    ran = opora("explain", "outcomes.parquet", *RULE, *asked)
    assert "Нельзя определить критерий 1 и критерий 2" in ran.out


@pytest.mark.usefixtures("kamenka")
def test_school_by_its_code(opora: Opora) -> None:
    code = "name:каменский район/моу сош с кикино"
    assert "Кикино: в списке" in opora(
        "explain", "outcomes.parquet", *RULE, "--school", code
    ).out.replace("\u00a0", " ")


@pytest.mark.usefixtures("kamenka")
@pytest.mark.parametrize(
    ("school", "sentence"),
    [("Очёр", "Школы «Очёр» нет"), ("СОШ", "Школы «СОШ» подходят несколько")],
)
def test_unclear_school_is_asked_for(opora: Opora, school: str, sentence: str) -> None:
    ran = opora("explain", "outcomes.parquet", *RULE, "--school", school)
    assert ran.code == 2
    assert sentence in ran.err
    assert "МОУ СОШ с. Кикино (Каменский район)" in ran.err
