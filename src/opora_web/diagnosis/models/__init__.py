"""The tables of diagnosis."""

from opora_web.diagnosis.models.factor_of_profile import FactorAnswer, FactorOfProfile
from opora_web.diagnosis.models.risk_group import RiskGroupCount, RiskGroupGrade, RiskGroupKind
from opora_web.diagnosis.models.risk_profile import ProfileState, RiskProfile
from opora_web.diagnosis.models.verification_visit import VerificationVisit

__all__ = [
    "FactorAnswer",
    "FactorOfProfile",
    "ProfileState",
    "RiskGroupCount",
    "RiskGroupGrade",
    "RiskGroupKind",
    "RiskProfile",
    "VerificationVisit",
]
