"""An indicator of a school in sentences: one text for screen, paper and risk profile."""

from collections.abc import Iterator
from fractions import Fraction

from opora.diagnosis.comparable_schools import ComparableSchools, NoComparison
from opora.diagnosis.indicator_spread import IndicatorSpread
from opora.diagnosis.indicator_standing import IndicatorStanding
from opora.language.enumeration import joined
from opora.language.plurals import counted
from opora.reference.factor_worth import FirstKnown
from opora.reference.likeness import LikenessCriterion
from opora.reference.risk_indicator import RiskIndicator

_HALF = Fraction(1, 2)
_OF_SCHOOLS = ("сопоставимой школы", "сопоставимых школ", "сопоставимых школ")


def standing_sentence(standing: IndicatorStanding, found: ComparableSchools | NoComparison) -> str:
    """The value and its place among the comparable schools, or why it has none."""
    told = reading_sentence(standing)
    if standing.reading.value is None:
        return told
    if isinstance(found, NoComparison):
        return f"{told} {found.reason}"
    if standing.spread is None:
        return f"{told} {_too_few_answers(standing, found)}"
    place = spread_phrase(standing.indicator, standing.spread)
    return f"{told.removesuffix('.')}; {place}."


def reading_sentence(standing: IndicatorStanding) -> str:
    """The value alone, or why there is none."""
    told = standing.reading.told
    return f"{told[0].upper()}{told[1:]}."


def spread_phrase(indicator: RiskIndicator, spread: IndicatorSpread) -> str:
    """«у половины из 24 сопоставимых школ от 10 % до 35 %, медиана 22 %; …»."""
    schools = counted(spread.known, *_OF_SCHOOLS)
    if spread.same == spread.known:
        return f"у всех {schools} то же самое: показатель школ не различает"
    better = f"благоприятнее у {spread.better}, так же у {spread.same}"
    median = indicator.printed(spread.median)
    if median is None:
        return f"из {schools} {better}"
    ends = list(dict.fromkeys(map(indicator.printed, (spread.lower, spread.upper))))
    half = f"от {ends[0]} до {ends[1]}" if len(ends) > 1 else f"{ends[0]}"
    return f"у половины из {schools} {half}, медиана {median}; {better}"


def standing_weakness(standing: IndicatorStanding, found: ComparableSchools) -> str:
    """Why to trust the place of this indicator less; empty where there is no reason."""
    return "; ".join(_weaknesses(standing, found))


def comparison_weakness(found: ComparableSchools) -> str:
    """Why to trust every place among these schools less; empty where there is no reason."""
    options = (one for one in found.likeness.criteria if isinstance(one.rule, FirstKnown))
    unlike = [one.title for one in options if _is_unlike(one, found)]
    few = (
        f"сопоставимых школ всего {len(found.nearest)}"
        if _is_few(len(found.nearest), found)
        else ""
    )
    differ = f"больше половины сопоставимых школ отличается ({joined(unlike)})" if unlike else ""
    return "; ".join(filter(None, (few, differ)))


def _too_few_answers(standing: IndicatorStanding, found: ComparableSchools) -> str:
    return (
        f"Сравнить не с чем: показатель известен у {standing.answered} из "
        f"{counted(standing.compared, *_OF_SCHOOLS)}, а нужно не менее {found.likeness.fewest}."
    )


def _weaknesses(standing: IndicatorStanding, found: ComparableSchools) -> Iterator[str]:
    spread = standing.spread
    if spread is None:
        return
    if spread.known < len(found.nearest) and _is_few(spread.known, found):
        yield f"сопоставимых школ с ответом всего {spread.known}"
    if spread.known > spread.same >= _HALF * spread.known:
        yield f"то же значение у {spread.same} из {counted(spread.known, *_OF_SCHOOLS)}"


def _is_few(number: int, found: ComparableSchools) -> bool:
    """Nearer to the fewest schools that are compared with than to all that are looked for."""
    return 2 * number < found.likeness.fewest + found.likeness.neighbours


def _is_unlike(criterion: LikenessCriterion, found: ComparableSchools) -> bool:
    own = criterion.place(found.form)
    unlike = sum(criterion.place(other.form) != own for other in found.nearest)
    return 2 * unlike > len(found.nearest)
