"""The schools under the nearest conditions: never chosen by results."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from opora.diagnosis.likeness_distance import Neighbourhood, PlacedSchool, untold
from opora.domain.context_form import ContextForm
from opora.language.enumeration import joined
from opora.language.plurals import counted, plural_form
from opora.reference.likeness import Likeness, LikenessCriterion

_SCHOOLS = ("школа", "школы", "школ")


@dataclass(frozen=True)
class ComparableSchool:
    """A school and its distance from the one that it is compared with, from 0 to 1."""

    form: ContextForm
    distance: float


@dataclass(frozen=True)
class ComparableSchools:
    """The nearest first; of equally near ones the smaller code first."""

    form: ContextForm
    likeness: Likeness
    nearest: tuple[ComparableSchool, ...]


@dataclass(frozen=True)
class NoComparison:
    """Why the school is compared with none: ``reason`` is a whole Russian sentence."""

    form: ContextForm
    reason: str


def comparable_schools(
    form: ContextForm, forms: Iterable[ContextForm], likeness: Likeness
) -> ComparableSchools | NoComparison:
    """The schools that are compared with one; ``forms`` may hold its own form as well."""
    return _compared(form, Neighbourhood(forms, likeness))


def comparable_schools_of_all(
    forms: Sequence[ContextForm], likeness: Likeness
) -> tuple[ComparableSchools | NoComparison, ...]:
    """The same for every form, in their order."""
    neighbourhood = Neighbourhood(forms, likeness)
    return tuple(_compared(form, neighbourhood) for form in forms)


def _compared(form: ContextForm, neighbourhood: Neighbourhood) -> ComparableSchools | NoComparison:
    likeness = neighbourhood.likeness
    if missing := untold(form, likeness):
        return NoComparison(form, _untold_reason(missing))
    if (found := neighbourhood.others(form)) < likeness.fewest:
        return NoComparison(form, _too_few(found, likeness, form))
    nearest = sorted(neighbourhood.measured(form), key=_by_distance)[: likeness.neighbours]
    schools = tuple(ComparableSchool(other.form, distance) for distance, _, other in nearest)
    return ComparableSchools(form, likeness, schools)


def _by_distance(measured: tuple[float, str, PlacedSchool]) -> tuple[float, str]:
    return measured[:2]


def _untold_reason(missing: Sequence[LikenessCriterion]) -> str:
    titles = joined([criterion.title for criterion in missing])
    return (
        f"Школа ни с какими не сопоставляется: в её форме нет ответа или он невозможен ({titles})."
    )


def _too_few(found: int, likeness: Likeness, form: ContextForm) -> str:
    verb = plural_form(found, "нашлась", "нашлось", "нашлось")
    had = f"{verb} {counted(found, *_SCHOOLS)}" if found else "не нашлось ни одной"
    return (
        f"Сравнить не с чем: нужно не менее {likeness.fewest} сопоставимых школ с формой "
        f"за {form.year} учебный год, а {had}. По меньшему числу школ о месте среди них не судят."
    )
