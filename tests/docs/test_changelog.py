"""The changelog tells users which rules there are and whose lists they concern."""

import re

import pytest
from docs.build import ROOT

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
