"""Which answers of the context form speak for which risk factor (domain facts § 6)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from opora.domain.context_form import Answer
from opora.domain.errors import OporaError
from opora.reference.factor_worth import OptionWorths
from opora.reference.indicator_reading import IndicatorReading
from opora.reference.indicator_rule import IndicatorRule, printed_value, reading_of
from opora.reference.provenance import Provenance


class Adverse(StrEnum):
    """Which side of the distribution is the worse one."""

    MORE = "more"
    LESS = "less"

    @property
    def russian(self) -> str:
        """Wording for screen and paper."""
        return "чем больше, тем хуже" if self is Adverse.MORE else "чем меньше, тем хуже"


@dataclass(frozen=True)
class RiskIndicator:
    """``told`` stands before the value in a sentence; ``needs`` names the answers it is made of.

    The options of a question are worth the more, the more adverse they are.
    """

    indicator_id: str
    title: str
    told: str
    needs: str
    adverse: Adverse
    rule: IndicatorRule

    @property
    def is_number(self) -> bool:
        """Does it stand on an axis? Options of a question do not."""
        return not isinstance(self.rule, OptionWorths)

    def reading(self, answers: Mapping[str, Answer]) -> IndicatorReading:
        """The indicator of one school, or why there is none."""
        known = reading_of(self.rule, answers)
        if known is None:
            why = f"в форме нет ответа или он невозможен: {self.needs}"
            return IndicatorReading(None, f"{self.title}: {why}")
        value, words = known
        return IndicatorReading(value, f"{self.told} {words}")

    def printed(self, value: Fraction) -> str | None:
        """A value as the table prints it; ``None`` for options of a question."""
        return printed_value(self.rule, value)


@dataclass(frozen=True)
class RiskIndicators:
    """Indicators of a year by risk factor.

    ``not_asked`` names what would speak for the factors and the form does not ask. ``sha256`` is
    that of the file.
    """

    title: str
    by_factor: tuple[tuple[str, tuple[RiskIndicator, ...]], ...]
    not_asked: tuple[str, ...]
    provenance: Provenance
    sha256: str

    def __post_init__(self) -> None:
        """Refuse an indicator that would speak twice, and a factor without any."""
        told = [one.indicator_id for _, indicators in self.by_factor for one in indicators]
        if len(set(told)) != len(told):
            raise OporaError(f"{self.title}: один показатель отнесён к двум факторам.")
        if not all(indicators for _, indicators in self.by_factor):
            raise OporaError(f"{self.title}: у фактора нет ни одного показателя.")

    def of_factor(self, factor_id: str) -> tuple[RiskIndicator, ...]:
        """The indicators of a factor; none where the form does not ask about it."""
        return dict(self.by_factor).get(factor_id, ())

    @property
    def all(self) -> tuple[RiskIndicator, ...]:
        """Every indicator, in the order of the factors."""
        return tuple(one for _, indicators in self.by_factor for one in indicators)
