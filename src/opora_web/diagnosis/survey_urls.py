"""Addresses of questionnaires and surveys, and of the pages for people who answer."""

from django.urls import path

from opora_web.diagnosis.views import (
    answering,
    campaigns,
    questionnaire_changes,
    questionnaires,
    survey_parts,
)

_ASKED = "diagnostika/ankety/"
_READY = f"{_ASKED}gotovye/<int:year>/<slug:ready_id>/"
_SURVEYS = "diagnostika/oprosy/"
_ONE = f"{_ASKED}<int:pk>/"
_PART = f"{_SURVEYS}uchastie/<int:pk>/"

urlpatterns = [
    path(_ASKED, questionnaires.questionnaires, name="questionnaires"),
    path(_READY, questionnaires.ready_questionnaire, name="ready_questionnaire"),
    path(f"{_READY}vzyat/", questionnaire_changes.take, name="take_questionnaire"),
    path(f"{_ONE}", questionnaires.questionnaire, name="questionnaire"),
    path(f"{_ONE}pravka/", questionnaire_changes.change, name="change_questionnaire"),
    path(f"{_ONE}vopros/", questionnaire_changes.add_question, name="add_question"),
    path(f"{_ONE}vypusk/", questionnaires.release, name="release_questionnaire"),
    path(f"{_ONE}redakciya/", questionnaires.copy, name="copy_questionnaire"),
    path(f"{_ONE}udalenie/", questionnaires.remove, name="remove_questionnaire"),
    path(f"{_ONE}pechat/", questionnaires.print_questionnaire, name="print_questionnaire"),
    path(_SURVEYS, campaigns.campaigns, name="campaigns"),
    path(f"{_SURVEYS}novyj/", campaigns.new_campaign, name="new_campaign"),
    path(f"{_SURVEYS}<int:pk>/", campaigns.campaign, name="campaign"),
    path(f"{_SURVEYS}<int:pk>/otkrytie/", campaigns.open_it, name="open_campaign"),
    path(f"{_SURVEYS}<int:pk>/zakrytie/", campaigns.close_it, name="close_campaign"),
    path(_PART, survey_parts.part, name="part"),
    path(f"{_PART}ssylki/", survey_parts.codes, name="issue_codes"),
    path(f"{_PART}bumaga/", survey_parts.paper, name="paper"),
    path(f"{_PART}napominanie/", survey_parts.remind, name="remind_school"),
    path(f"{_SURVEYS}shkola/<int:pk>/", survey_parts.school_surveys, name="school_surveys"),
    path("o/", answering.enter_code, name="enter_code"),
    path("o/spasibo/", answering.thanks, name="thanks"),
    path("o/<str:code>/", answering.answer, name="answer"),
]
