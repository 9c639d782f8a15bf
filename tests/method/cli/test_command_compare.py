"""opora compare: two lists side by side."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

Opora = Callable[..., object]
FEDERAL = """\
Школа;Проект;Когорта
Хребтовская школа;500+;2022
Богучанская СШ № 3;500+;2021
Нижнетерянская школа;;
Чуноярская средняя школа № 13;500+;2021
"""
REGIONAL = """\
Школа;Список
Хребтовская школа;список
БСШ № 3;список
Нижнетерянская школа;зона риска
"""


@pytest.fixture
def lists(tmp_path: Path) -> None:
    (tmp_path / "federal.csv").write_text(FEDERAL, encoding="utf-8")
    (tmp_path / "regional.csv").write_text(REGIONAL, encoding="utf-8")


@pytest.mark.usefixtures("lists")
def test_says_what_is_shared_and_what_is_not(opora: Opora) -> None:
    ran = opora("compare", "Федеральный список=federal.csv", "regional.csv")
    assert ran.code == 0
    assert "А — Федеральный список: в списке 4" in ran.out
    assert "Б — regional: в списке 2" in ran.out
    assert "В обоих списках: 1\n  Хребтовская школа\n" in ran.out
    assert "Только в списке Б: 1\n  БСШ № 3\n" in ran.out
    assert "Нижнетерянская школа стоит в списке («Федеральный список») и в зоне риска" in ran.out
    assert "«БСШ № 3» — одна школа: одно название — сокращение другого" in ran.out


@pytest.mark.usefixtures("lists")
def test_decided_names_are_one_school(opora: Opora, tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text(
        "Как напечатано;Как правильно;Решил;Основание\n"
        "БСШ № 3;Богучанская СШ № 3;Н. Лугова;список школ\n",
        encoding="utf-8",
    )
    ran = opora("compare", "federal.csv", "regional.csv", "--names", "names.csv", "-o", "a.csv")
    assert "В обоих списках: 2" in ran.out
    assert "Возможно, одна школа (решите в names.csv): 0" in ran.out
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = {row["Школа"]: row for row in csv.DictReader(stream, delimiter=";")}
    assert rows["Богучанская СШ № 3"]["Что"] == "в обоих списках"
    assert rows["Богучанская СШ № 3"]["В списке А"] == "Богучанская СШ № 3 (500+ 2021)"
    assert rows["Богучанская СШ № 3"]["В списке Б"] == "БСШ № 3"


@pytest.mark.usefixtures("lists")
def test_unknown_kind_of_output_is_refused(opora: Opora) -> None:
    ran = opora("compare", "federal.csv", "regional.csv", "-o", "a.pdf")
    assert ran.code == 2
    assert "укажите .xlsx или .csv" in ran.err


@pytest.mark.usefixtures("kamenka")
def test_computed_list_against_a_received_one(opora: Opora, tmp_path: Path) -> None:
    rule = ("--ruleset", "fioko-2023", "--year", "2023", "-o", "computed.json")
    opora("identify", "outcomes.parquet", *rule)
    (tmp_path / "received.txt").write_text("МОУ СОШ с. Кикино\n", encoding="utf-8")
    ran = opora("compare", "computed.json", "received.txt", "--reading", "each-year")
    assert "А — расчётный список fioko-2023, 2023, прочтение each-year: в списке 2" in ran.out
    assert "Только в списке Б: 1\n  МОУ СОШ с. Кикино" in ran.out
    ran = opora("compare", "computed.json", "received.txt")
    assert "В обоих списках: 1" in ran.out


@pytest.mark.usefixtures("lists")
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("не json", "не похож на список"),
        ("[]", "не похож на список"),
        ('{"readings": {}}', "не похож на список"),
        ('{"ruleset": {"id": "a"}, "year": 1, "readings": {"total": [{}]}}', "не похож"),
        ('{"ruleset": {"id": "a"}, "year": 1, "readings": {"b": []}}', "нет прочтения «total»"),
    ],
)
def test_strange_json_is_refused(opora: Opora, tmp_path: Path, content: str, sentence: str) -> None:
    (tmp_path / "a.json").write_text(content, encoding="utf-8")
    ran = opora("compare", "a.json", "federal.csv", "--reading", "total")
    assert ran.code == 2
    assert sentence in ran.err


@pytest.mark.usefixtures("lists")
def test_missing_json_is_refused(opora: Opora) -> None:
    ran = opora("compare", "нет.json", "federal.csv")
    assert (ran.code, ran.err.strip()) == (2, "Файла «нет.json» нет. Проверьте путь.")
