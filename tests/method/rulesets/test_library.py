"""The rulesets that come with the method: all readable, released ones frozen."""

import pytest

from opora.domain.errors import OporaError
from opora.rulesets.library import risk_zones, ruleset_document, ruleset_ids, worked_examples

# A released ruleset is never edited: lists made with it years ago must be made again the same.
RELEASED = {
    "fioko-2023": "d8d388f1fa18093b7114ad233c28d65675933c59bbde28430108d07f9b7f841f",
    "rosobrnadzor-2025": "6ca2c96bb7e98a745ee22868b94525a8b116c6fb9bf7b8fdcf31a705a004e32a",
}
DRAFTS = {"perm-2023", "krasnoyarsk-2021", "novosibirsk"}


def test_every_ruleset_is_known_here() -> None:
    assert set(ruleset_ids()) == set(RELEASED) | DRAFTS


@pytest.mark.parametrize("ruleset_id", RELEASED)
def test_released_rulesets_are_never_edited(ruleset_id: str) -> None:
    document = ruleset_document(ruleset_id)
    assert not document.is_draft
    assert document.sha256 == RELEASED[ruleset_id], "make a new version beside the old one"


@pytest.mark.parametrize("ruleset_id", ruleset_ids())
def test_each_says_where_it_comes_from(ruleset_id: str) -> None:
    data = ruleset_document(ruleset_id).data
    assert data["id"] == ruleset_id
    for field in ("title", "issuer", "basis", "confirmed", "author", "checked", "wording"):
        assert data[field].strip(), field


@pytest.mark.parametrize("ruleset_id", sorted(DRAFTS))
def test_regional_shells_are_drafts_with_named_holes(ruleset_id: str) -> None:
    document = ruleset_document(ruleset_id)
    assert document.is_draft
    assert "low_result.threshold" in document.unknown_numbers()
    assert worked_examples(ruleset_id) == ()


def test_unknown_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(OporaError, match=r"«fioko-2032» нет. Есть: fioko-2023, krasnoyarsk"):
        ruleset_document("fioko-2032")


def test_risk_zone_definitions_are_all_unverified() -> None:
    assert {definition["status"] for definition in risk_zones().values()} == {"unverified"}
    assert all(definition["source"] for definition in risk_zones().values())
