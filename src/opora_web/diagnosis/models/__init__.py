"""The tables of diagnosis."""

from opora_web.diagnosis.models.addressed import Addressees
from opora_web.diagnosis.models.campaign import Campaign, CampaignState
from opora_web.diagnosis.models.campaign_part import CampaignPart
from opora_web.diagnosis.models.check import Check, CheckState, Planned
from opora_web.diagnosis.models.check_finding import CheckFinding
from opora_web.diagnosis.models.factor_of_profile import FactorAnswer, FactorOfProfile
from opora_web.diagnosis.models.follow_up import FollowUp, FollowUpState
from opora_web.diagnosis.models.own_finding_kind import OwnFindingKind
from opora_web.diagnosis.models.own_questionnaire import OwnQuestionnaire, QuestionnaireState
from opora_web.diagnosis.models.paper_entry import PaperEntry
from opora_web.diagnosis.models.recommendation import Recommendation
from opora_web.diagnosis.models.recommendation_set import RecommendationSet
from opora_web.diagnosis.models.risk_profile import ProfileState, RiskProfile
from opora_web.diagnosis.models.school_finding import SchoolFinding
from opora_web.diagnosis.models.survey_answer import SurveyAnswer
from opora_web.diagnosis.models.survey_code import SurveyCode
from opora_web.diagnosis.models.verification_visit import VerificationVisit

__all__ = [
    "Addressees",
    "Campaign",
    "CampaignPart",
    "CampaignState",
    "Check",
    "CheckFinding",
    "CheckState",
    "FactorAnswer",
    "FactorOfProfile",
    "FollowUp",
    "FollowUpState",
    "OwnFindingKind",
    "OwnQuestionnaire",
    "PaperEntry",
    "Planned",
    "ProfileState",
    "QuestionnaireState",
    "Recommendation",
    "RecommendationSet",
    "RiskProfile",
    "SchoolFinding",
    "SurveyAnswer",
    "SurveyCode",
    "VerificationVisit",
]
