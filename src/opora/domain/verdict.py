"""What the rule says of a school."""

from enum import StrEnum


class Verdict(StrEnum):
    """The official answer of a ruleset for one school; exactly one per school."""

    LISTED = "listed"
    RISK_ZONE = "risk_zone"
    NOT_LISTED = "not_listed"
    NOT_ASSESSABLE = "not_assessable"

    @property
    def russian(self) -> str:
        """Russian wording for screen and paper."""
        return _TITLES[self]


_TITLES = {
    Verdict.LISTED: "в списке",
    Verdict.RISK_ZONE: "зона риска",
    Verdict.NOT_LISTED: "не в списке",
    Verdict.NOT_ASSESSABLE: "недостаточно данных",
}
