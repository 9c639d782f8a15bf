"""A file of indicators → the indicators of years."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from opora.reference.factor_worth_file import option_worths_of, share_of
from opora.reference.indicator_rule import IndicatorRule, Ratio, YesCount
from opora.reference.publication import provenance_of
from opora.reference.risk_indicator import Adverse, RiskIndicator, RiskIndicators
from opora.reference.table_entry import TableEntry

_FILE_KEYS = ("id", "title", "indicators", "publications")
_PUBLICATION_KEYS = ("source", "status", "valid_years", "note", "counted", "not_asked")
_WORDS = ("id", "title", "told", "needs", "adverse")
_RULES = ("share", "ratio", "options", "said_yes")


def risk_indicators_of(name: str, content: bytes) -> tuple[RiskIndicators, ...]:
    """The publications of one file in its order; refuses what cannot be one, with its place."""
    file = TableEntry.of_file(name, content, _FILE_KEYS)
    known = {
        one.indicator_id: one
        for one in map(_indicator, file.entries("indicators", (*_WORDS, *_RULES)))
    }

    def counted(
        by_factor: Mapping[str, list[str]],
    ) -> tuple[tuple[str, tuple[RiskIndicator, ...]], ...]:
        return tuple(
            (factor_id, tuple(known[one] for one in ids)) for factor_id, ids in by_factor.items()
        )

    return tuple(
        RiskIndicators(
            title=file.take("title", str),
            by_factor=publication.take("counted", counted),
            not_asked=publication.take("not_asked", tuple),
            provenance=provenance_of(publication),
            sha256=sha256(content).hexdigest(),
        )
        for publication in file.entries("publications", _PUBLICATION_KEYS)
    )


def _indicator(entry: TableEntry) -> RiskIndicator:
    return RiskIndicator(
        indicator_id=entry.take("id", str),
        title=entry.take("title", str),
        told=entry.take("told", str),
        needs=entry.take("needs", str),
        adverse=entry.take("adverse", Adverse),
        rule=_rule(entry),
    )


def _rule(entry: TableEntry) -> IndicatorRule:
    def options(data: Mapping[str, Any]) -> IndicatorRule:
        return option_worths_of(TableEntry(entry.place, data))

    return (
        entry.take_if_any("share", share_of)
        or entry.take_if_any("ratio", _ratio)
        or entry.take_if_any("options", options)
        or entry.take("said_yes", _yes_count)
    )


def _ratio(data: Mapping[str, Any]) -> Ratio:
    return Ratio(tuple(data["counted"]), tuple(data["per"]), int(data["times"]))


def _yes_count(names: list[str]) -> YesCount:
    return YesCount(tuple(names))
