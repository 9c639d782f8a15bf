"""Ruleset data: its hash, its holes, and changes to it."""

import pytest

from opora.domain.errors import OporaError
from opora.rulesets.document import RulesetDocument

CONTENT = b"""
id: probe
status: draft
valid_years: [2023]
low_result:
  threshold:
criteria:
  one:
    min_low: 2
"""


def test_hash_does_not_depend_on_line_ends() -> None:
    windows = CONTENT.replace(b"\n", b"\r\n")
    assert RulesetDocument.parse(windows).sha256 == RulesetDocument.parse(CONTENT).sha256


def test_holes_are_named_by_their_paths() -> None:
    assert RulesetDocument.parse(CONTENT).unknown_numbers() == ("low_result.threshold",)


def test_change_leaves_the_original_alone() -> None:
    document = RulesetDocument.parse(CONTENT)
    changed = document.with_changes({"criteria.one.min_low": 3, "low_result.threshold": "0.2"})
    assert changed.data["criteria"]["one"]["min_low"] == 3
    assert changed.unknown_numbers() == ()
    assert document.data["criteria"]["one"]["min_low"] == 2
    assert changed.sha256 == document.sha256


@pytest.mark.parametrize("path", ["criteria.two.min_low", "nonsense", "criteria.one.min_low.x"])
def test_unknown_path_is_refused(path: str) -> None:
    with pytest.raises(OporaError, match=f"нет параметра «{path}»"):
        RulesetDocument.parse(CONTENT).with_changes({path: 1})
