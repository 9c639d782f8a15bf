"""The link that somebody opened."""

from opora_web.diagnosis.models import SurveyCode
from opora_web.diagnosis.survey_code_text import digest_of


def survey_code_of(typed: str) -> SurveyCode | None:
    """The code as it was typed or scanned; nothing where we never gave it out."""
    codes = SurveyCode.objects.select_related("part__campaign", "part__questionnaire")
    return codes.filter(digest=digest_of(typed)).first()
