"""Figures of the explanations are what the method computes (domain facts § 1)."""

import re
from fractions import Fraction

import pytest
from docs.build import ROOT

from opora.language.numbers import percent
from opora.rulesets.library import ruleset_document
from opora.statistics.binomial_tail import probability_of_at_least
from opora.statistics.exceedance import probability_at_least
from opora.statistics.wilson import wilson_interval

CHANCE = (ROOT / "docs" / "explanation" / "chance.md").read_text(encoding="utf-8")
READINGS = (ROOT / "docs" / "explanation" / "readings.md").read_text(encoding="utf-8")
THRESHOLD = Fraction(3, 10)


def plain(share: Fraction | float, digits: int = 1) -> str:
    return percent(share, digits).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(("low", "participants"), [(3, 8), (4, 12), (6, 12), (7, 10)])
def test_a_row_of_the_table_is_computed(low, participants):
    interval = wilson_interval(low, participants)
    bounds = f"{plain(interval.lower).removesuffix(' %')}–{plain(interval.upper)}"
    likely = plain(probability_at_least(THRESHOLD, low, participants))
    share = plain(Fraction(low, participants))
    assert f"| {low} из {participants} | {share} | {bounds} | {likely} |" in CHANCE


def test_the_intervals_are_those_of_the_domain_facts():
    assert re.findall(r"\d+,\d–\d+,\d", CHANCE) == [
        "13,7–69,4",
        "13,8–60,9",
        "25,4–74,6",
        "39,7–89,2",
    ]


@pytest.mark.parametrize(
    ("participants", "fewest", "one", "listed"),
    [(10, 3, "18 %", "56 %"), (25, 8, "2,5 %", "2,5 %")],
)
def test_the_chance_of_two_low_of_ten_is_computed(participants, fewest, one, listed):
    assert Fraction(fewest, participants) >= THRESHOLD > Fraction(fewest - 1, participants)
    chance_of_one = probability_of_at_least(fewest, participants, 0.15)
    chance_of_two = probability_of_at_least(2, 10, chance_of_one)
    digits = 1 if "," in listed else 0
    assert [
        percent(c, digits).replace("\N{NO-BREAK SPACE}", " ")
        for c in (chance_of_one, chance_of_two)
    ] == [one, listed]
    assert f"- {listed}, если каждую пишут {participants} человек" in CHANCE


def test_the_readings_told_are_those_of_the_ruleset():
    data = ruleset_document("fioko-2023").data
    told = re.findall(r"^\| `([\w-]+)`(, по умолчанию)? \|", READINGS, flags=re.MULTILINE)
    assert [name for name, _ in told] == list(data["readings"]["named"])
    assert [name for name, default in told if default] == [data["readings"]["default"]]
    assert data["criteria"]["criterion-1"]["wording"] in READINGS
    assert data["criteria"]["criterion-2"]["wording"] in " ".join(READINGS.split())
