"""Every worked example of every ruleset comes out as its text says (spec tests)."""

from collections.abc import Mapping
from typing import Any

import pytest
from tests.made import a_ruleset

from opora.identification.criterion_finding import Finding
from opora.identification.worked_example import worked_example
from opora.rulesets.library import ruleset_document, ruleset_ids, worked_examples

CASES = [
    pytest.param(ruleset_id, example, id=f"{ruleset_id}: {example['title']}")
    for ruleset_id in ruleset_ids()
    for example in worked_examples(ruleset_id)
]


@pytest.mark.parametrize(("ruleset_id", "example"), CASES)
def test_comes_out_as_told(ruleset_id: str, example: Mapping[str, Any]) -> None:
    worked = worked_example(example, a_ruleset(ruleset_id))
    assert (worked.title, worked.text) == (example["title"], example["text"])
    assert len(worked.outcomes) == len(example["outcomes"])
    got = {}
    for reading, (result,) in worked.run.results.items():
        got[reading.name] = {
            "verdict": result.verdict.value,
            "met": [f.criterion.code for f in result.with_finding(Finding.MET)],
            "undecidable": [f.criterion.code for f in result.with_finding(Finding.UNDECIDABLE)],
        }
    # Where an example does not speak of undecidable criteria of a decided school, it need not.
    for name, expected in example["expect"].items():
        told = {key: got[name][key] for key in expected}
        assert told == expected, example["text"]
    assert set(example["expect"]) == set(got), "an example speaks of every reading"


def test_every_released_ruleset_has_examples() -> None:
    released = [id_ for id_ in ruleset_ids() if not ruleset_document(id_).is_draft]
    assert released == ["fioko-2023", "rosobrnadzor-2025"]
    assert all(len(worked_examples(ruleset_id)) >= 6 for ruleset_id in released)
