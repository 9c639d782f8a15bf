"""Tables of diagnosis."""

from opora_web.diagnosis.models.campaign import Campaign, CampaignState
from opora_web.diagnosis.models.campaign_part import CampaignPart
from opora_web.diagnosis.models.own_questionnaire import OwnQuestionnaire, QuestionnaireState
from opora_web.diagnosis.models.paper_entry import PaperEntry
from opora_web.diagnosis.models.survey_answer import SurveyAnswer
from opora_web.diagnosis.models.survey_code import SurveyCode

__all__ = [
    "Campaign",
    "CampaignPart",
    "CampaignState",
    "OwnQuestionnaire",
    "PaperEntry",
    "QuestionnaireState",
    "SurveyAnswer",
    "SurveyCode",
]
