"""Which schools work under adverse social conditions: a list of its own beside that of results."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from opora.domain.context_form import ContextForm
from opora.domain.errors import OporaError
from opora.domain.school import School
from opora.language.ordering import russian_key
from opora.reference.adverse_index import WHOLE, AdverseFactor, AdverseIndex
from opora.reference.factor_worth import Worth


class AdverseStanding(StrEnum):
    """What the index says of a school; exactly one per school.

    NOT_ASSESSABLE means that what is unknown could decide it.
    """

    ADVERSE = "adverse"
    USUAL = "usual"
    NOT_ASSESSABLE = "not_assessable"

    @property
    def russian(self) -> str:
        """Wording for screen and paper."""
        return _TITLES[self]


_TITLES = {
    AdverseStanding.ADVERSE: "в списке ШНСУ",
    AdverseStanding.USUAL: "не в списке ШНСУ",
    AdverseStanding.NOT_ASSESSABLE: "недостаточно данных",
}


@dataclass(frozen=True)
class FactorFinding:
    """One factor of one school; ``worth`` is ``None`` where the form does not tell it."""

    factor: AdverseFactor
    worth: Worth | None

    @property
    def contribution(self) -> Fraction | None:
        """Points of 100 that the factor adds to the index."""
        return None if self.worth is None else WHOLE * self.factor.weight * self.worth.value


@dataclass(frozen=True)
class AdverseConditions:
    """One school under one index; ``form`` is ``None`` for a school that has not filled it in."""

    school: School
    form: ContextForm | None
    index: AdverseIndex
    findings: tuple[FactorFinding, ...]

    @property
    def missing(self) -> tuple[FactorFinding, ...]:
        """The factors that nobody knows."""
        return tuple(finding for finding in self.findings if finding.worth is None)

    @property
    def lowest(self) -> Fraction:
        """The index if nothing unknown were adverse, exact, from 0 to 100."""
        return sum((f.contribution or Fraction(0) for f in self.findings), Fraction(0))

    @property
    def highest(self) -> Fraction:
        """The index if everything unknown were adverse in full."""
        return self.lowest + WHOLE * sum(finding.factor.weight for finding in self.missing)

    @property
    def standing(self) -> AdverseStanding:
        """Listed or not only where the unknown cannot change it; the threshold is inclusive."""
        if self.lowest >= self.index.threshold:
            return AdverseStanding.ADVERSE
        if self.highest < self.index.threshold:
            return AdverseStanding.USUAL
        return AdverseStanding.NOT_ASSESSABLE


def adverse_conditions(
    forms: Iterable[ContextForm], index: AdverseIndex, without_form: Iterable[School] = ()
) -> tuple[AdverseConditions, ...]:
    """Every school with a form and every school without one, by municipality and name.

    Refuses forms of years for which the weights are not meant.
    """
    filled = tuple(forms)
    _check_years(filled, index)
    schools = [
        *(_under(form.school, form, index) for form in filled),
        *(_under(school, None, index) for school in without_form),
    ]
    return tuple(sorted(schools, key=_by_place_and_name))


def _check_years(forms: Iterable[ContextForm], index: AdverseIndex) -> None:
    strange = sorted({form.year for form in forms} - set(index.provenance.valid_years))
    if strange:
        years = ", ".join(str(year) for year in strange)
        raise OporaError(
            f"«{index.title}»: веса даны за {index.provenance.years}, а форма — за {years}. "
            "Возьмите веса этого учебного года или форму другого."
        )


def _under(school: School, form: ContextForm | None, index: AdverseIndex) -> AdverseConditions:
    findings = tuple(
        FactorFinding(factor, factor.rule.of(form.answers) if form else None)
        for factor in index.factors
    )
    return AdverseConditions(school, form, index, findings)


def _by_place_and_name(conditions: AdverseConditions) -> tuple[object, ...]:
    school = conditions.school
    return russian_key(school.municipality), russian_key(school.name), school.code
