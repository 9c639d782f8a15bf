"""How an indicator is made of the answers of a context form."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias, assert_never

from opora.domain.context_form import Answer
from opora.language.numbers import count_of, decimal, percent
from opora.reference.factor_worth import OptionWorths, ShareWorth


@dataclass(frozen=True)
class Ratio:
    """How many of one thing there are for ``times`` of another.

    Numbers stand in pairs, as classes and pupils of each grade do; a pair of which one is unknown
    is left out of both sums, and so is a grade that the school does not teach.
    """

    counted: tuple[str, ...]
    per: tuple[str, ...]
    times: int

    @property
    def asked(self) -> tuple[str, ...]:
        """The columns of the form that are looked at."""
        return *self.counted, *self.per

    def of(self, answers: Mapping[str, Answer]) -> tuple[Fraction, str] | None:
        """Value and its wording; ``None`` where nothing is known or nothing is counted by."""
        pairs = [
            (counted, per)
            for names in zip(self.counted, self.per, strict=True)
            for counted, per in [[answers.get(name) for name in names]]
            if isinstance(counted, int) and isinstance(per, int)
        ]
        whole = sum(per for _, per in pairs)
        if not whole:
            return None
        value = Fraction(self.times * sum(counted for counted, _ in pairs), whole)
        return value, printed_number(value)


@dataclass(frozen=True)
class YesCount:
    """How many of several things the school does."""

    answers: tuple[str, ...]

    @property
    def asked(self) -> tuple[str, ...]:
        """The columns of the form that are looked at."""
        return self.answers

    def of(self, answers: Mapping[str, Answer]) -> tuple[Fraction, str] | None:
        """Value and its wording; ``None`` unless every answer is known."""
        known = [answers.get(name) for name in self.answers]
        if None in known:
            return None
        yes = sum(answer is True for answer in known)
        return Fraction(yes), count_of(yes, len(known))


IndicatorRule: TypeAlias = ShareWorth | OptionWorths | Ratio | YesCount


def reading_of(rule: IndicatorRule, answers: Mapping[str, Answer]) -> tuple[Fraction, str] | None:
    """Value and its wording by whichever rule; ``None`` where the form does not tell it."""
    if isinstance(rule, Ratio | YesCount):
        return rule.of(answers)
    worth = rule.of(answers)
    return (worth.value, worth.told) if worth else None


def printed_value(rule: IndicatorRule, value: Fraction) -> str | None:
    """A value of the distribution; ``None`` for options, between which nothing stands."""
    match rule:
        case OptionWorths():
            return None
        case ShareWorth():
            return percent(value)
        case Ratio() | YesCount():
            return printed_number(value)
        case _:
            assert_never(rule)


def printed_number(value: Fraction) -> str:
    """A whole number without decimals, others with one."""
    return decimal(value, 0 if value.denominator == 1 else 1)
