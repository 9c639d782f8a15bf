"""By what two schools are comparable: conditions that a school does not choose, never results."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import log2

from opora.domain.context_form import Answer, ContextForm
from opora.domain.errors import OporaError
from opora.language.plurals import counted
from opora.reference.factor_worth import FirstKnown
from opora.reference.provenance import Provenance

_PUPILS = ("обучающийся", "обучающихся", "обучающихся")


@dataclass(frozen=True)
class Doublings:
    """A number compared as a multiple: ``whole`` doublings are as far apart as can be.

    Where the answer is unknown, the sum of others stands for it.
    """

    answer: str
    or_sum_of: tuple[str, ...]
    whole: int

    @property
    def asked(self) -> tuple[str, ...]:
        """The columns of the form that are looked at."""
        return self.answer, *self.or_sum_of

    def of(self, answers: Mapping[str, Answer]) -> int | None:
        """The number; ``None`` where it is unknown or nothing can be a multiple of it."""
        number = answers.get(self.answer)
        if not isinstance(number, int):
            parts = (answers.get(name) for name in self.or_sum_of)
            number = sum(part for part in parts if isinstance(part, int))
        return number if number > 0 else None


@dataclass(frozen=True)
class LikenessCriterion:
    """One condition. A school that does not tell a ``needed`` one is compared with none."""

    name: str
    title: str
    weight: Fraction
    is_needed: bool
    rule: FirstKnown | Doublings

    def place(self, form: ContextForm) -> Fraction | float | None:
        """Where the school stands; the difference of two places is their distance, 1 at most."""
        if isinstance(self.rule, FirstKnown):
            worth = self.rule.of(form.answers)
            return worth.value if worth else None
        number = self.rule.of(form.answers)
        return log2(number) / self.rule.whole if number else None

    def told(self, form: ContextForm) -> str:
        """The condition at the school in words; empty where it is unknown."""
        if isinstance(self.rule, FirstKnown):
            worth = self.rule.of(form.answers)
            return worth.told if worth else ""
        number = self.rule.of(form.answers)
        return counted(number, *_PUPILS) if number else ""


@dataclass(frozen=True)
class Likeness:
    """``neighbours`` nearest schools are looked for; with less than ``fewest`` nothing is said."""

    title: str
    criteria: tuple[LikenessCriterion, ...]
    neighbours: int
    fewest: int
    provenance: Provenance
    sha256: str

    def __post_init__(self) -> None:
        """Refuse what cannot tell schools apart, and a group too small to speak of quartiles."""
        if not any(criterion.is_needed for criterion in self.criteria):
            raise OporaError(f"{self.title}: ни одно условие не названо обязательным.")
        if not all(criterion.weight > 0 for criterion in self.criteria):
            raise OporaError(f"{self.title}: вес условия должен быть больше нуля.")
        if not all(one.is_needed or isinstance(one.rule, FirstKnown) for one in self.criteria):
            raise OporaError(f"{self.title}: число сравнивается, только если оно обязательно.")
        if not 4 <= self.fewest <= self.neighbours:  # noqa: PLR2004 — a school for each quarter
            raise OporaError(
                f"{self.title}: наименьшее число сопоставимых школ {self.fewest} должно быть "
                f"от 4 до {self.neighbours}."
            )
