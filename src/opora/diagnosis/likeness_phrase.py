"""Why two schools are comparable, in words."""

from collections.abc import Iterator

from opora.diagnosis.comparable_schools import ComparableSchool
from opora.domain.context_form import ContextForm
from opora.reference.factor_worth import FirstKnown
from opora.reference.likeness import Likeness


def conditions_phrase(form: ContextForm, likeness: Likeness) -> str:
    """«село; менее 1 тыс. жителей; 48 обучающихся; …»: every condition that is known."""
    return "; ".join(told for one in likeness.criteria if (told := one.told(form)))


def likeness_phrase(form: ContextForm, other: ComparableSchool, likeness: Likeness) -> str:
    """«52 обучающихся; остальные условия те же», or what differs."""
    numbers = (one for one in likeness.criteria if not isinstance(one.rule, FirstKnown))
    unlike = "; ".join(_unlike(form, other, likeness))
    rest = f"отличается: {unlike}; остальное так же" if unlike else "остальные условия те же"
    return "; ".join((*(one.told(other.form) for one in numbers), rest))


def _unlike(form: ContextForm, other: ComparableSchool, likeness: Likeness) -> Iterator[str]:
    for criterion in likeness.criteria:
        if not isinstance(criterion.rule, FirstKnown):
            continue
        if criterion.place(form) != criterion.place(other.form):
            told = criterion.told(other.form)
            yield told or f"нет ответа: {criterion.title}"
