"""The rules as people read them."""

import pytest
from django.urls import reverse
from tests.office.identification.reading import text_of

from opora.rulesets.library import ruleset_document, ruleset_ids, worked_examples


@pytest.fixture
def window(cast, signed_in):
    """A browser of somebody who has no role."""
    return signed_in(cast.newcomer)


def test_all_rules_stand_in_the_list(window):
    page = text_of(window.get(reverse("identification:rules")))
    for ruleset_id in ruleset_ids():
        assert ruleset_document(ruleset_id).data["title"] in page


@pytest.mark.parametrize("ruleset_id", ruleset_ids())
def test_a_rule_says_everything(window, ruleset_id):
    document = ruleset_document(ruleset_id)
    page = text_of(window.get(reverse("identification:rule", args=[ruleset_id])))
    for part in ("title", "issuer", "basis", "confirmed", "author", "checked", "version"):
        assert document.data[part] in page, part
    assert document.sha256 in page
    assert " ".join(document.data["wording"].split()) in page
    assert ("Черновик." in page) == document.is_draft
    assert ("Чего мы не знаем" in page) == bool(document.unknown_numbers())
    for example in worked_examples(ruleset_id):
        assert f"Пример: {example['title']}" in page
    for rule in (*document.data["criteria"].values(), *document.data["severity"].values()):
        assert rule["title"] in page


def test_worked_cases_are_reckoned(window):
    page = text_of(window.get(reverse("identification:rule", args=["fioko-2023"])))
    assert "3 из 10 (30,0 %)" in page
    assert "ОГЭ, математика, 2022, после пересдач" in page
    assert "недостаточно данных" in page
    assert "обычное" in page
