"""The weighing of one factor in the words of its rule, as slow and as plain as can be."""

from fractions import Fraction

Told = tuple[str, Fraction | None, bool]  # kind, risk, has a weakness

_WORDS = ["нет данных", "низкая", "средняя", "высокая"]


def slow_median(risks: list[Fraction]) -> Fraction:
    """Cross out the least and the greatest until one or two are left."""
    left = list(risks)
    while len(left) > 2:
        left.remove(min(left))
        left.remove(max(left))
    return sum(left, Fraction(0)) / len(left)


def slow_word(risks: list[Fraction], medium: Fraction, high: Fraction) -> int:
    """The place of the word among the four."""
    if not risks:
        return 0
    middle = slow_median(risks)
    return 1 + (middle >= medium) + (middle >= high)


def slow_assessment(told: list[Told], medium: Fraction, high: Fraction) -> tuple[str, str, bool]:
    """Significance, confidence and whether self-assessment and data contradict each other."""
    words, sound = [], []
    for kind in ("indicator", "questionnaire"):
        known = [(risk, weak) for of, risk, weak in told if of == kind and risk is not None]
        words.append(slow_word([risk for risk, _ in known], medium, high))
        sound.append(not all(weak for _, weak in known))
    contradicts = sorted(words) == [1, 3]
    if words == [0, 0]:
        confidence = "судить не по чему"
    elif 0 in words or contradicts:
        confidence = "низкая"
    else:
        confidence = "высокая" if all(sound) else "средняя"
    return _WORDS[max(words)], confidence, contradicts
