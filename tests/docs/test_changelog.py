"""The changelog tells users which rules there are and whose lists they concern."""

import re

import pytest
from docs.build import ROOT

from opora.reference.minimum_library import minimum_table
from opora.reference.scale_library import mark_scale_table
from opora.rulesets.library import ruleset_document, ruleset_ids

CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_unreleased_comes_first():
    assert re.findall(r"^## (.+)$", CHANGELOG, flags=re.MULTILINE)[0] == "Не выпущено"


@pytest.mark.parametrize("ruleset_id", ruleset_ids())
def test_a_ruleset_is_named_with_its_state_and_years(ruleset_id):
    document = ruleset_document(ruleset_id)
    (row,) = re.findall(rf"^\| {ruleset_id} \|(.+)$", CHANGELOG, flags=re.MULTILINE)
    version = f"версия {document.data['version']}"
    assert ("черновик" if document.is_draft else f"действует, {version}") in row
    years = [str(year) for year in document.valid_years] or ["не указаны"]
    assert [year for year in years if year not in row] == []


def test_dated_tables_are_named_with_their_years():
    years: dict[str, set[int]] = {}
    for scale in mark_scale_table().scales:
        named = years.setdefault(f"шкалы {scale.identity.kind.russian}", set())
        named |= {year.closing for year in scale.provenance.valid_years}
    for minimum in minimum_table().minimums:
        named = years.setdefault(f"минимумы {minimum.kind.russian}", set())
        named |= {year.closing for year in minimum.provenance.valid_years}
    rows = re.findall(r"^\| ((?:шкалы|минимумы) \w+) \|([^|]+)", CHANGELOG, flags=re.MULTILINE)
    told = {name: {int(year) for year in re.findall(r"\d{4}", cell)} for name, cell in rows}
    assert told == years
