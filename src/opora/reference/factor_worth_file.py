"""What answers are worth, read from an entry of a dated table."""

from collections.abc import Mapping
from fractions import Fraction

from opora.reference.factor_worth import FirstKnown, OptionWorths, ShareWorth, Worth
from opora.reference.table_entry import TableEntry


def first_known_of(entry: TableEntry) -> FirstKnown:
    """The questions under «first_known», the first to decide first."""
    questions = entry.entries("first_known", ("answer", "options"))
    return FirstKnown(tuple(map(option_worths_of, questions)))


def option_worths_of(entry: TableEntry) -> OptionWorths:
    """One question and the worth of its options."""
    return OptionWorths(
        answer=entry.take("answer", str),
        worths=tuple(
            (option.take("option", str), _worth(option))
            for option in entry.entries("options", ("option", "worth", "told"))
        ),
    )


def share_of(data: Mapping[str, str]) -> ShareWorth:
    """The share of one number in another."""
    return ShareWorth(part=data["part"], whole=data["whole"])


def exact(value: str | int) -> Fraction:
    """«1/3» or a whole number; a binary fraction would move the boundary."""
    if isinstance(value, float):
        raise TypeError(value)
    return Fraction(value)


def _worth(entry: TableEntry) -> Worth:
    return Worth(entry.take("worth", exact), entry.take("told", str))
