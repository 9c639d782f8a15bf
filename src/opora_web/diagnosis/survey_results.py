"""What the answers of a closed survey say of a school, factor by factor."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from opora.diagnosis.factor_score import FactorScore, factor_score
from opora.diagnosis.significance import Significance, significance_of
from opora.diagnosis.survey_phrase import agreement, told, weakness
from opora.reference.risk_factor_library import risk_catalogue_for
from opora.reference.survey_rules_library import survey_rules_for
from opora_web.diagnosis.models import CampaignPart, PaperEntry, SurveyAnswer


@dataclass(frozen=True)
class FactorResult:
    """One factor as a page tells it; ``title`` is its Russian name."""

    title: str
    score: FactorScore
    significance: Significance
    told: str
    agreement: str
    weakness: str


def results_of(part: CampaignPart) -> tuple[FactorResult, ...]:
    """Results of one part; nothing before the survey is closed."""
    if not part.campaign.is_closed:
        return ()
    sheets = SurveyAnswer.objects.filter(part=part).filled().values_list("options", flat=True)
    paper = PaperEntry.objects.filter(part=part).first()
    return tuple(_results(part, list(sheets), paper))


def results_by_part(
    parts: Iterable[CampaignPart],
) -> Mapping[CampaignPart, tuple[FactorResult, ...]]:
    """The same of many parts in two queries."""
    closed = [part for part in parts if part.campaign.is_closed]
    sheets: dict[int, list[Mapping[str, int]]] = {}
    answers = SurveyAnswer.objects.filter(part__in=closed).filled()
    for part_id, options in answers.values_list("part_id", "options"):
        sheets.setdefault(part_id, []).append(options)
    papers = {one.part_id: one for one in PaperEntry.objects.filter(part__in=closed)}
    return {
        part: tuple(_results(part, sheets.get(part.pk, []), papers.get(part.pk))) for part in closed
    }


def _results(
    part: CampaignPart, sheets: list[Mapping[str, int]], paper: PaperEntry | None
) -> Iterator[FactorResult]:
    year, asked = part.campaign.school_year, part.questionnaire.asked
    catalogue, rules = risk_catalogue_for(year), survey_rules_for(year)
    for factor, questions in asked.by_factor.items():
        score = factor_score(
            questions,
            sheets,
            paper.counted if paper else None,
            least=rules.least_answers[asked.audience],
            answered_share=rules.answered_share,
        )
        yield FactorResult(
            title=catalogue.factor(factor).title,
            score=score,
            significance=significance_of(score.risk, catalogue.cuts),
            told=told(score, asked.audience, rules),
            agreement=agreement(score, rules),
            weakness=weakness(score, asked.audience, rules),
        )
