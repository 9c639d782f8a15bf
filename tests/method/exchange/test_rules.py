"""The catalogue of rules."""

import re

import pytest

from opora.domain.problem import Severity
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


def test_an_empty_cell_is_told_as_empty() -> None:
    rule = Rule(
        "a-rule", Severity.ERROR, "В столбце «{column}» стоит «{value}», а надо число.", "A"
    )
    assert rule.remark(column="Год").message == "В столбце «Год» пусто, а надо число."
    assert (
        rule.remark(column="Год", value="0").message == "В столбце «Год» стоит «0», а надо число."
    )


def test_an_empty_value_stands_without_quotes() -> None:
    rule = Rule("a-rule", Severity.ERROR, "Год не разобран: «{value}».", "A")
    assert rule.remark().message == "Год не разобран: пусто."
    assert rule.remark(value="7").message == "Год не разобран: «7»."
