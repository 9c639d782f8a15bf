"""What the state of a questionnaire allows."""

from opora.reference.questionnaire import Questionnaire
from opora.reference.risk_factor_library import risk_catalogue_for
from opora.reference.survey_rules_library import survey_rules_for
from opora_web.diagnosis.models import OwnQuestionnaire
from opora_web.ui.refused import Refused


def check_is_draft(questionnaire: OwnQuestionnaire) -> None:
    """What was released is what people were asked: it never changes."""
    if not questionnaire.is_draft:
        raise Refused("Анкета уже выпущена и не изменяется: сделайте новую редакцию.")


def check_is_released(questionnaire: OwnQuestionnaire) -> None:
    """A new version is made of one that was asked."""
    if questionnaire.is_draft:
        raise Refused("Это ещё черновик: измените его самого, новая редакция не нужна.")


def check_can_be_released(questionnaire: OwnQuestionnaire) -> None:
    """The limits of the year hold."""
    check_is_draft(questionnaire)
    refusals = refusals_of(questionnaire.asked, questionnaire)
    if refusals:
        raise Refused(*refusals)


def refusals_of(asked: Questionnaire, questionnaire: OwnQuestionnaire) -> tuple[str, ...]:
    """What the limits of the year have against the questions."""
    year = questionnaire.school_year
    titles = {one.factor_id: one.title for one in risk_catalogue_for(year).factors}
    return survey_rules_for(year).refusals(asked, titles)


def check_title_is_free(questionnaire: OwnQuestionnaire) -> None:
    """Two questionnaires of a year and an audience are told apart by their titles."""
    same = OwnQuestionnaire.objects.filter(
        municipality=questionnaire.municipality,
        audience=questionnaire.audience,
        year=questionnaire.year,
        title=questionnaire.title,
        version=questionnaire.version,
    )
    if same.exclude(pk=questionnaire.pk).exists():
        raise Refused(f"Анкета «{questionnaire.title}» на этот год уже есть: назовите эту иначе.")
