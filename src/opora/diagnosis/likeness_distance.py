"""How far apart schools are by their conditions, from 0 to 1.

The coefficient of J. C. Gower, A General Coefficient of Similarity and Some of Its Properties,
Biometrics 27 (1971), 857–871, as a distance: sum of weight × difference over the conditions known
of both schools, divided by the sum of their weights.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from opora.domain.context_form import ContextForm
from opora.reference.factor_worth import FirstKnown
from opora.reference.likeness import Likeness, LikenessCriterion

Places: TypeAlias = tuple[float | None, ...]
# Beyond this the sums of binary fractions differ by nothing but their order.
DIGITS = 9


@dataclass(frozen=True)
class PlacedSchool:
    """A form with where its school stands: among named options, and by numbers.

    Of options a region knows a hundred combinations, while every school has numbers of its own:
    so schools of one combination are measured together.
    """

    form: ContextForm
    options: Places
    numbers: tuple[float, ...]

    @property
    def code(self) -> str:
        """The code of the school."""
        return self.form.school.code


class Neighbourhood:
    """The schools that may be compared: those that tell every needed condition."""

    def __init__(self, forms: Iterable[ContextForm], likeness: Likeness) -> None:
        """Place every school once. A school has one form."""
        self.likeness = likeness
        self._options = [one for one in likeness.criteria if isinstance(one.rule, FirstKnown)]
        self._numbers = [one for one in likeness.criteria if one not in self._options]
        self._kin: dict[Places, list[PlacedSchool]] = defaultdict(list)
        self._codes: set[str] = set()
        for form in forms:
            assert form.school.code not in self._codes, "a school has one form a year"
            if not untold(form, likeness):
                self._codes.add(form.school.code)
                school = self._placed(form)
                self._kin[school.options].append(school)

    def others(self, form: ContextForm) -> int:
        """How many schools a form may be compared with."""
        return len(self._codes - {form.school.code})

    def measured(self, form: ContextForm) -> Iterator[tuple[float, str, PlacedSchool]]:
        """Distance, code and school, for every other school and in no order."""
        own = self._placed(form)
        option_weights, number_weights = _weights(self._options), _weights(self._numbers)
        for options, kin in self._kin.items():
            summed, weight = _weighed(own.options, options, option_weights)
            weight += sum(number_weights)
            for other in kin:
                if other.code != own.code:
                    more = _summed(own.numbers, other.numbers, number_weights)
                    yield round((summed + more) / weight, DIGITS), other.code, other

    def _placed(self, form: ContextForm) -> PlacedSchool:
        options = tuple(_as_float(one.place(form)) for one in self._options)
        numbers = [one.place(form) for one in self._numbers]
        return PlacedSchool(form, options, tuple(float(one) for one in numbers if one is not None))


def untold(form: ContextForm, likeness: Likeness) -> list[LikenessCriterion]:
    """The needed conditions that the form does not tell."""
    needed = (criterion for criterion in likeness.criteria if criterion.is_needed)
    return [criterion for criterion in needed if criterion.place(form) is None]


def _as_float(place: Fraction | float | None) -> float | None:
    return None if place is None else float(place)


def _weights(criteria: Iterable[LikenessCriterion]) -> list[float]:
    return [float(one.weight) for one in criteria]


def _weighed(one: Places, other: Places, weights: Sequence[float]) -> tuple[float, float]:
    """Sum of weighted differences, and of the weights of what is known of both."""
    summed = taken = 0.0
    for place, its, weight in zip(one, other, weights, strict=True):
        if place is not None and its is not None:
            summed += weight * abs(place - its)
            taken += weight
    return summed, taken


def _summed(one: Sequence[float], other: Sequence[float], weights: Sequence[float]) -> float:
    pairs = zip(one, other, weights, strict=True)
    return sum(weight * min(1.0, abs(number - its)) for number, its, weight in pairs)
