"""What the answers of a context form are worth in a factor of an index."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from opora.domain.context_form import Answer
from opora.domain.errors import OporaError
from opora.language.numbers import count_of, percent


@dataclass(frozen=True)
class Worth:
    """From 0, the condition is absent, to 1, it is there in full; ``told`` is the answer.

    ``told`` is a Russian phrase that fits behind a colon.
    """

    value: Fraction
    told: str

    def __post_init__(self) -> None:
        """Refuse what would carry the index beyond its limits."""
        if not 0 <= self.value <= 1:
            raise OporaError(f"{self.told}: значение {self.value} вне пределов от 0 до 1.")


@dataclass(frozen=True)
class OptionWorths:
    """The worth of each option of one question; an option that is not named is worth nothing."""

    answer: str
    worths: tuple[tuple[str, Worth], ...]

    def of(self, answers: Mapping[str, Answer]) -> Worth | None:
        """The worth of the answer, ``None`` where it is missing or says nothing here."""
        return dict(self.worths).get(str(answers.get(self.answer)))


@dataclass(frozen=True)
class FirstKnown:
    """Several questions about one thing: the first whose answer says something decides."""

    questions: tuple[OptionWorths, ...]

    @property
    def asked(self) -> tuple[str, ...]:
        """The columns of the form that are looked at."""
        return tuple(question.answer for question in self.questions)

    def of(self, answers: Mapping[str, Answer]) -> Worth | None:
        """The worth, ``None`` where no answer says anything."""
        known = (worth for question in self.questions if (worth := question.of(answers)))
        return next(known, None)


@dataclass(frozen=True)
class ShareWorth:
    """The share of one number of the form in another."""

    part: str
    whole: str

    @property
    def asked(self) -> tuple[str, ...]:
        """The columns of the form that are looked at."""
        return self.part, self.whole

    def of(self, answers: Mapping[str, Answer]) -> Worth | None:
        """The share, ``None`` without either number and where nobody could be counted."""
        part, whole = answers.get(self.part), answers.get(self.whole)
        if not isinstance(part, int) or not isinstance(whole, int):
            return None
        if whole == 0 or not 0 <= part <= whole:
            return None
        share = Fraction(part, whole)
        return Worth(share, f"{count_of(part, whole)} ({percent(share)})")
