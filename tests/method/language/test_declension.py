"""Truth tables written out by hand: all regions, territories of many shapes, posts."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from opora.language import morphology
from opora.language.cases import Case
from opora.language.declension import decline
from opora.language.declension_exceptions import EXCEPTIONS

HERE = Path(__file__).parent
SCENARIOS = HERE.parents[3] / "shared" / "domain" / "scenarios.yaml"


def table(name):
    with (HERE / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter=";"))


@pytest.mark.parametrize(
    "row", table("regions") + table("territories") + table("posts"), ids=lambda r: r["nominative"]
)
def test_truth_table(row):
    phrase = row["nominative"]
    assert {case.value: decline(phrase, case) for case in Case} == {
        case.value: row[case] for case in Case
    }


def test_the_tables_cover_the_country():
    # 89 subjects of the Federation; one of them in two spellings.
    assert len(table("regions")) == 90
    assert len(table("posts")) >= 20


@pytest.mark.skipif(not SCENARIOS.exists(), reason="the shared scenarios are not here")
def test_the_tables_cover_the_five_districts():
    known = {row["nominative"] for name in ("regions", "territories") for row in table(name)}
    for district in yaml.safe_load(SCENARIOS.read_text(encoding="utf-8")).values():
        assert {district["title"], district["region"]} <= known


@pytest.mark.parametrize("case", Case)
@pytest.mark.parametrize(
    "name",
    [
        "МОУ СОШ с. Кикино",
        "МОУ СОШ им. А.И. Панкова с. Головинщино",
        "МБОУ «Очёрская СОШ № 1»",
        "СОШ № 36 с углублённым изучением иностранных языков",
        "г. Пенза",
        "ЗАТО Видяево",
        "и. о. директора",
        "Opora",
        "500+",
        "«Город Майкоп»",
        "",
    ],
)
def test_abbreviations_and_quoted_names_stay(name, case):
    assert decline(name, case) == name


def test_spaces_survive_as_they_were():
    given = "Каменский\u00a0район  Пензенской области"
    assert decline(given, Case.GENITIVE) == "Каменского\u00a0района  Пензенской области"


@pytest.mark.parametrize("word", EXCEPTIONS)
def test_every_exception_is_still_needed(word, monkeypatch):
    monkeypatch.setattr(morphology, "EXCEPTIONS", {})
    for_dictionary = word.title() if word != "тьютор" else word
    wrong = [
        case for case in Case if decline(for_dictionary, case).lower() != EXCEPTIONS[word][case]
    ]
    assert wrong


def test_importing_costs_no_dictionary():
    code = "import sys, opora.language.declension; sys.exit('pymorphy3' in sys.modules)"
    environment = {"PYTHONPATH": str(Path(morphology.__file__).parents[2])}
    finished = subprocess.run([sys.executable, "-c", code], check=False, env=environment)
    assert finished.returncode == 0
