"""What surveys say of the risk factors of a school, for its risk profile."""

from opora.diagnosis.evidence import Evidence
from opora.diagnosis.questionnaire_evidence import questionnaire_evidence
from opora.domain.school_year import SchoolYear
from opora.reference.survey_rules_library import survey_rules_for
from opora_web.diagnosis.models import CampaignPart, CampaignState
from opora_web.diagnosis.survey_results import results_by_part
from opora_web.registry.models import School
from opora_web.registry.models.own_territory import records_of


def evidence_of_surveys(school: School, year: SchoolYear) -> tuple[Evidence, ...]:
    """One for each factor and questionnaire of the closed surveys of the school year.

    Too few answers are evidence too: it says so and has no number.
    """
    parts = (
        CampaignPart.objects.filter(
            school__in=records_of(frozenset({school.pk})),
            campaign__year=year.closing,
            campaign__state=CampaignState.CLOSED,
        )
        .with_names()
        .order_by("campaign__closes_on", "questionnaire__audience", "pk")
    )
    return tuple(
        questionnaire_evidence(
            result.score,
            part.questionnaire.who,
            survey_rules_for(year),
            title=result.title,
            source=f"Опрос «{part.campaign.title}», {year} учебный год",
        )
        for part, results in results_by_part(parts).items()
        for result in results
    )
