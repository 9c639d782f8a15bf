"""Addresses of checks, findings and recommendations."""

from django.urls import path

from opora_web.diagnosis.views import check_findings, checks, follow_ups, recommendations

_CHECK = "diagnostika/proverki/<int:pk>/"
_FOUND = f"{_CHECK}vyyavleno/"
_SET = f"{_CHECK}rekomendacii/<int:set_pk>/"
_ANSWER = "diagnostika/proverki/otvety/<int:pk>/"

check_patterns = [
    path("diagnostika/proverki/", checks.checks, name="checks"),
    path("diagnostika/proverki/novaya/", checks.new_check, name="new_check"),
    path("diagnostika/proverki/moi/", checks.own_checks, name="own_checks"),
    path(_CHECK, checks.check, name="check"),
    path(f"{_CHECK}svedeniya/", checks.edit_check, name="edit_check"),
    path(f"{_CHECK}provedena/", checks.hold, name="hold_check"),
    path(f"{_CHECK}zakrytie/", checks.close, name="close_check"),
    path(f"{_FOUND}novoe/", check_findings.new_finding, name="new_finding"),
    path(f"{_FOUND}<int:finding>/shkoly/", check_findings.finding_schools, name="finding_schools"),
    path(f"{_FOUND}<int:finding>/spisok/", check_findings.finding_list, name="finding_list"),
    path(f"{_FOUND}<int:finding>/udalenie/", check_findings.drop, name="drop_finding"),
    path(f"{_FOUND}u-shkoly/<int:at_school>/", check_findings.finding_note, name="finding_note"),
    path(
        f"{_CHECK}rekomendacii/novye/",
        recommendations.new_recommendations,
        name="new_recommendations",
    ),
    path(_SET, recommendations.recommendation_set, name="recommendation_set"),
    path(f"{_SET}spisok/", recommendations.set_list, name="set_list"),
    path(f"{_SET}otpravka/", recommendations.send, name="send_recommendations"),
    path(f"{_SET}udalenie/", recommendations.drop, name="drop_recommendations"),
    path(f"{_CHECK}srok/<int:recommendation>/", recommendations.terms, name="recommendation_terms"),
    path(_ANSWER, follow_ups.follow_up, name="follow_up"),
    path(f"{_ANSWER}otvet/", follow_ups.write_answer, name="answer_recommendation"),
    path(f"{_ANSWER}prinyatie/", follow_ups.accept, name="accept_answer"),
    path(f"{_ANSWER}vozvrat/", follow_ups.give_back, name="return_answer"),
]
