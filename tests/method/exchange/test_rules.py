"""The catalogue of rules."""

import re

import pytest

from opora.exchange.rules.catalogue import RULES
from opora.exchange.rules.rule import Rule


def test_codes_are_unique_and_sorted() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_sentences_are_russian_and_whole(rule: Rule) -> None:
    text = re.sub(r"\{\w+\}", "", rule.sentence)
    assert text[:1].isupper() or text.startswith("«")
    assert text.rstrip("» ").endswith((".", ":"))
    assert not re.search(r"[A-Za-z]{3,}", text)
    assert re.match(r"[A-Z][a-z]* ", rule.note)
