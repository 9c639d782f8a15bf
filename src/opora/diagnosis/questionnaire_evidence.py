"""The score of a factor as evidence for the risk profile."""

from opora.diagnosis.evidence import Evidence, EvidenceKind
from opora.diagnosis.factor_score import FactorScore
from opora.diagnosis.survey_phrase import told, weakness
from opora.reference.audience import Audience
from opora.reference.survey_rules import SurveyRules


def questionnaire_evidence(
    score: FactorScore, audience: Audience, rules: SurveyRules, *, title: str, source: str
) -> Evidence:
    """What one audience says of one factor; `title` is the factor's name, `source` the survey's."""
    return Evidence(
        factor_id=score.factor_id,
        kind=EvidenceKind.QUESTIONNAIRE,
        asked=f"анкета {audience.genitive}",
        title=title,
        risk=score.risk,
        told=told(score, audience, rules),
        source=source,
        weakness=weakness(score, audience, rules),
    )
