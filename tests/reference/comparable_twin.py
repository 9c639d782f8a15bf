"""Comparable schools and the place of a value, slow and obvious: every school against every other.

Written from the wording of the likeness: for each condition known of both schools its weight, times
how far apart the two answers stand; divided by the weights. No school is grouped with another.
"""

from fractions import Fraction
from math import log2

from opora.domain.context_form import ContextForm
from opora.reference.likeness import Doublings, Likeness
from opora.reference.risk_indicator import Adverse, RiskIndicator


def slow_distance(one: ContextForm, other: ContextForm, likeness: Likeness) -> float:
    above, below = 0.0, 0.0
    for criterion in likeness.criteria:
        if isinstance(criterion.rule, Doublings):
            numbers = [_number(form, criterion.rule) for form in (one, other)]
            if None in numbers:
                continue
            apart = min(1.0, abs(log2(numbers[0]) - log2(numbers[1])) / criterion.rule.whole)
        else:
            worths = [criterion.rule.of(form.answers) for form in (one, other)]
            if None in worths:
                continue
            apart = float(abs(worths[0].value - worths[1].value))
        above += float(criterion.weight) * apart
        below += float(criterion.weight)
    return above / below


def slow_nearest(form: ContextForm, forms: list[ContextForm], likeness: Likeness):
    """(rounded distance, code) of each comparable school, or ``None`` where nobody is compared."""
    if _untold(form, likeness):
        return None
    others = [
        (round(slow_distance(form, other, likeness), 9), other.school.code)
        for other in forms
        if other.school.code != form.school.code and not _untold(other, likeness)
    ]
    if len(others) < likeness.fewest:
        return None
    others.sort()
    return others[: likeness.neighbours]


def slow_risk(indicator: RiskIndicator, own: Fraction, others: list[Fraction]) -> Fraction | None:
    """One by one: a better school counts whole, an equal one half."""
    points = Fraction(0)
    for value in others:
        if value == own:
            points += Fraction(1, 2)
        elif (value < own) == (indicator.adverse is Adverse.MORE):
            points += 1
    return None if all(value == own for value in others) else points / len(others)


def slow_quartile(values: list[Fraction], part: Fraction) -> Fraction:
    """The value at ``part`` of the way from the least to the greatest, in proportion."""
    ordered = sorted(values)
    place = part * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def _untold(form: ContextForm, likeness: Likeness) -> bool:
    for criterion in likeness.criteria:
        if not criterion.is_needed:
            continue
        rule = criterion.rule
        told = _number(form, rule) if isinstance(rule, Doublings) else rule.of(form.answers)
        if told is None:
            return True
    return False


def _number(form: ContextForm, rule: Doublings) -> int | None:
    number = form.answers.get(rule.answer)
    if number is None:
        number = sum(form.answers.get(name) or 0 for name in rule.or_sum_of)
    return number or None
