"""The tables of diagnosis."""

from opora_web.diagnosis.models.addressed import Addressees
from opora_web.diagnosis.models.check import Check, CheckState, Planned
from opora_web.diagnosis.models.check_finding import CheckFinding
from opora_web.diagnosis.models.factor_of_profile import FactorAnswer, FactorOfProfile
from opora_web.diagnosis.models.follow_up import FollowUp, FollowUpState
from opora_web.diagnosis.models.methodist_of_teacher import MethodistOfTeacher
from opora_web.diagnosis.models.own_finding_kind import OwnFindingKind
from opora_web.diagnosis.models.recommendation import Recommendation
from opora_web.diagnosis.models.recommendation_set import RecommendationSet
from opora_web.diagnosis.models.risk_group import RiskGroupCount, RiskGroupGrade, RiskGroupKind
from opora_web.diagnosis.models.risk_profile import ProfileState, RiskProfile
from opora_web.diagnosis.models.school_finding import SchoolFinding
from opora_web.diagnosis.models.teacher_diagnosis import TeacherDiagnosis
from opora_web.diagnosis.models.verification_visit import VerificationVisit

__all__ = [
    "Addressees",
    "Check",
    "CheckFinding",
    "CheckState",
    "FactorAnswer",
    "FactorOfProfile",
    "FollowUp",
    "FollowUpState",
    "MethodistOfTeacher",
    "OwnFindingKind",
    "Planned",
    "ProfileState",
    "Recommendation",
    "RecommendationSet",
    "RiskGroupCount",
    "RiskGroupGrade",
    "RiskGroupKind",
    "RiskProfile",
    "SchoolFinding",
    "TeacherDiagnosis",
    "VerificationVisit",
]
