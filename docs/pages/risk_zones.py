"""Named definitions of the risk zone."""

from collections.abc import Iterator, Mapping
from typing import Any

from docs.pages.markdown import code, page, table

from opora.rulesets.ruleset_words import criterion_phrase, trend_phrase


def risk_zones_page(definitions: Mapping[str, Any]) -> str:
    """All definitions; none of them is official, and the page says so first."""
    return page(
        "Определения зоны риска",
        "Федерального определения зоны риска нет. Ни одно из этих определений **не подтверждено**",
        "документом; так и написано в каждой бумаге, где оно применено. В зону риска попадает",
        "только школа, о которой точно известно, что в список она не вошла. Определение выбирают",
        "параметром `--risk-zone`.",
        "",
        *table(("Код", "Название", "Что проверяется", "Откуда"), _rows(definitions)),
    )


def _rows(definitions: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for name, definition in definitions.items():
        is_trend = definition["kind"] == "worsening-trend"
        phrase = (trend_phrase if is_trend else criterion_phrase)(definition)
        yield code(name), definition["title"], phrase, definition["source"]
