"""Making a questionnaire from a ready one."""

from collections.abc import Sequence

from django.db import transaction

from opora.domain.school_year import SchoolYear
from opora.reference.questionnaire import Question, Questionnaire
from opora.reference.ready_questionnaire import ReadyQuestionnaire
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.diagnosis.models import OwnQuestionnaire, QuestionnaireState
from opora_web.diagnosis.policies.about_questionnaires import (
    check_can_be_released,
    check_is_draft,
    check_is_released,
    check_title_is_free,
)
from opora_web.diagnosis.question_data import question_data
from opora_web.diagnosis.survey_verbs import SurveyVerb
from opora_web.registry.models import Municipality


@transaction.atomic
def take_questionnaire(
    *,
    by: Actor,
    municipality: Municipality,
    ready: ReadyQuestionnaire,
    year: SchoolYear,
    title: str = "",
) -> OwnQuestionnaire:
    """A draft with all questions of a ready set."""
    asked = ready.questionnaire
    draft = OwnQuestionnaire(
        municipality=municipality,
        audience=asked.audience.value,
        year=year.closing,
        title=title or asked.title,
        intro=asked.intro,
        questions=[question_data(one) for one in asked.questions],
        ready_id=ready.ready_id,
        ready_sha256=ready.sha256,
    )
    check_title_is_free(draft)
    draft.save()
    record(SurveyVerb.QUESTIONNAIRE_TAKEN, draft, by=by, after=_told(draft))
    return draft


@transaction.atomic
def change_questionnaire(
    *,
    by: Actor,
    questionnaire: OwnQuestionnaire,
    title: str,
    intro: str,
    questions: Sequence[Question],
) -> OwnQuestionnaire:
    """Other words and questions of a draft; limits are held to when it is released."""
    draft = _locked(questionnaire)
    check_is_draft(draft)
    asked = Questionnaire(draft.who, title, intro, tuple(questions))
    before = _told(draft)
    draft.title, draft.intro = title, intro
    draft.questions = [question_data(one) for one in asked.questions]
    check_title_is_free(draft)
    draft.save(update_fields=["title", "intro", "questions"])
    record(SurveyVerb.QUESTIONNAIRE_CHANGED, draft, by=by, before=before, after=_told(draft))
    return draft


@transaction.atomic
def append_question(
    *, by: Actor, questionnaire: OwnQuestionnaire, question: Question
) -> OwnQuestionnaire:
    """One more question after those that the draft has by now."""
    draft = _locked(questionnaire)
    asked = draft.asked
    return change_questionnaire(
        by=by,
        questionnaire=draft,
        title=draft.title,
        intro=draft.intro,
        questions=(*asked.questions, question),
    )


@transaction.atomic
def release_questionnaire(*, by: Actor, questionnaire: OwnQuestionnaire) -> OwnQuestionnaire:
    """From now on it may be asked and never changes."""
    released = _locked(questionnaire)
    check_can_be_released(released)
    released.state = QuestionnaireState.RELEASED
    released.save(update_fields=["state"])
    record(SurveyVerb.QUESTIONNAIRE_RELEASED, released, by=by, after=_told(released))
    return released


@transaction.atomic
def copy_questionnaire(*, by: Actor, questionnaire: OwnQuestionnaire) -> OwnQuestionnaire:
    """A draft of the next version; the earlier one stays as it is."""
    check_is_released(questionnaire)
    draft = OwnQuestionnaire(
        municipality=questionnaire.municipality,
        audience=questionnaire.audience,
        year=questionnaire.year,
        title=questionnaire.title,
        intro=questionnaire.intro,
        questions=questionnaire.questions,
        ready_id=questionnaire.ready_id,
        ready_sha256=questionnaire.ready_sha256,
        version=questionnaire.version + 1,
        amends=questionnaire,
    )
    check_title_is_free(draft)
    draft.save()
    record(SurveyVerb.QUESTIONNAIRE_COPIED, draft, by=by, after=_told(draft))
    return draft


@transaction.atomic
def remove_draft(*, by: Actor, questionnaire: OwnQuestionnaire) -> None:
    """Take away a draft that nobody needs; what was released stays."""
    draft = _locked(questionnaire)
    check_is_draft(draft)
    record(SurveyVerb.QUESTIONNAIRE_REMOVED, draft, by=by, before=_told(draft))
    draft.delete()


def _locked(questionnaire: OwnQuestionnaire) -> OwnQuestionnaire:
    # What a page read before may have been released meanwhile.
    return OwnQuestionnaire.objects.select_for_update().get(pk=questionnaire.pk)


def _told(questionnaire: OwnQuestionnaire) -> dict[str, str | int]:
    return {
        "анкета": str(questionnaire),
        "чья анкета": questionnaire.who.russian,
        "учебный год": str(questionnaire.school_year),
        "состояние": questionnaire.get_state_display(),
        "вопросов": len(questionnaire.questions),
    }
