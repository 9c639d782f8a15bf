"""The rule book says everything that the rulesets hold, and computes its examples."""

import re

import pytest
from docs.pages.risk_zones import risk_zones_page
from docs.pages.rulebook import rulebook

from opora.rulesets.library import risk_zones, ruleset_document, ruleset_ids, worked_examples

NO_BREAK = "\N{NO-BREAK SPACE}"


def chapter(ruleset_id: str) -> str:
    return rulebook({ruleset_id: (ruleset_document(ruleset_id), worked_examples(ruleset_id))})


@pytest.mark.parametrize("ruleset_id", ruleset_ids())
def test_the_passport_is_whole(ruleset_id):
    document, text = ruleset_document(ruleset_id), chapter(ruleset_id)
    for part in ("title", "issuer", "basis", "confirmed", "author", "checked"):
        assert document.data[part] in text, part
    assert document.sha256 in text
    assert " ".join(document.data["wording"].split()) in text
    assert all(note in text for note in document.data["notes"])


@pytest.mark.parametrize("ruleset_id", ruleset_ids())
def test_every_criterion_category_and_reading_is_told(ruleset_id):
    data, text = ruleset_document(ruleset_id).data, chapter(ruleset_id)
    told = [*data["criteria"], *data["severity"], *data["readings"].get("named", {})]
    assert [name for name in told if f"`{name}`" not in text] == []
    further = data.get("further_lists", {}).values()
    assert all(entry["title"] in text and entry["wording"] in text for entry in further)


@pytest.mark.parametrize("ruleset_id", ruleset_ids())
def test_a_draft_is_shown_loudly_and_a_released_one_is_not(ruleset_id):
    is_draft = ruleset_document(ruleset_id).is_draft
    assert ("> **ЧЕРНОВИК. Официально не применяется.**" in chapter(ruleset_id)) == is_draft


@pytest.mark.parametrize("ruleset_id", ruleset_ids())
def test_every_unknown_number_is_named(ruleset_id):
    unknown, text = ruleset_document(ruleset_id).unknown_numbers(), chapter(ruleset_id)
    assert ("### Чего мы не знаем" in text) == bool(unknown)
    assert [path for path in unknown if f"`{path}`" not in text] == []


def test_every_worked_example_is_told_with_its_verdicts():
    text = chapter("fioko-2023")
    for example in worked_examples("fioko-2023"):
        assert f"#### {example['title']}\n\n{example['text']}" in text


def test_verdicts_are_computed_and_not_copied():
    (example,) = (e for e in worked_examples("fioko-2023") if e["title"].startswith("Три из"))
    lying = {**example, "expect": {"total": {"verdict": "not_listed", "met": []}}}
    text = rulebook({"fioko-2023": (ruleset_document("fioko-2023"), [lying])})
    assert text.count("**в списке**") == 3
    assert "не в списке" not in text


def test_an_example_shows_what_went_in():
    text = chapter("fioko-2023").replace(NO_BREAK, " ")
    assert "| ОГЭ, математика, 2022 | 2021/22 | 3 из 10 (30,0 %) |" in text
    assert "| ВПР, математика, 5 класс, осень 2022 | 2021/22 | 4 из 10 (40,0 %) |" in text
    assert "| ОГЭ, математика, 2022, после пересдач | 2021/22 | 0 из 10 (0,0 %) |" in text


def test_contents_lead_to_every_chapter():
    everything = {i: (ruleset_document(i), worked_examples(i)) for i in ruleset_ids()}
    text = rulebook(everything)
    assert re.findall(r"^## (\S+)$", text, flags=re.MULTILINE) == list(ruleset_ids())
    assert all(f"(#{ruleset_id})" in text for ruleset_id in ruleset_ids())


def test_every_risk_zone_is_told_as_unconfirmed():
    text = risk_zones_page(risk_zones())
    for code, definition in risk_zones().items():
        assert f"| `{code}` | {definition['title']} |" in text
        assert definition["source"] in text
    assert "**не подтверждено**" in text
