"""The risk profile of a school (РПШ): every factor of the year's catalogue, weighed."""

from collections.abc import Sequence
from dataclasses import dataclass

from opora.diagnosis.evidence import Evidence
from opora.diagnosis.factor_assessment import FactorAssessment, assess_factor
from opora.reference.risk_factor import RiskCatalogue


@dataclass(frozen=True)
class RiskProfile:
    """One assessment for every factor in the order of the catalogue.

    ``outside`` is evidence about factors that the catalogue of the year does not have: it is shown
    and weighs nothing.
    """

    assessments: tuple[FactorAssessment, ...]
    outside: tuple[Evidence, ...]


def risk_profile(evidences: Sequence[Evidence], catalogue: RiskCatalogue) -> RiskProfile:
    """Weigh all evidence by the cuts of the catalogue; nothing given disappears."""
    known = {factor.factor_id for factor in catalogue.factors}
    return RiskProfile(
        assessments=tuple(
            assess_factor(factor, evidences, catalogue.cuts) for factor in catalogue.factors
        ),
        outside=tuple(one for one in evidences if one.factor_id not in known),
    )
