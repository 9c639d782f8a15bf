"""Addresses of assessment."""

from django.urls import path

from opora_web.assessment.views import board, calendar, contradictions, reference, results

app_name = "assessment"

urlpatterns = [
    path("rezultaty/", results.results, name="results"),
    path("rezultaty/<int:pk>/", results.result, name="result"),
    path("rezultaty/shkoly/<int:pk>/", results.school_results, name="school_results"),
    path("rezultaty/sdacha/", board.board, name="board"),
    path("rezultaty/sdacha/shkoly/<int:pk>/", board.not_expected, name="not_expected"),
    path("rezultaty/sdacha/otmetki/<int:pk>/", board.expected_again, name="expected_again"),
    path("protivorechiya/", contradictions.contradictions, name="contradictions"),
    path("protivorechiya/<int:pk>/", contradictions.contradiction, name="contradiction"),
    path(
        "protivorechiya/<int:pk>/peresmotr/", contradictions.reopening, name="reopen_contradiction"
    ),
    path("kalendar/", calendar.calendar, name="calendar"),
    path("kalendar/novaya/", calendar.new_entry, name="new_entry"),
    path("kalendar/<int:pk>/", calendar.entry, name="entry"),
    path("kalendar/<int:pk>/izmenenie/", calendar.change_entry, name="change_entry"),
    path("kalendar/<int:pk>/otmena/", calendar.withdraw_entry, name="withdraw_entry"),
    path("spravochniki/", reference.reference, name="reference"),
    path("spravochniki/<slug:word>/novaya/", reference.new_reference, name="new_reference"),
    path("spravochniki/<slug:word>/<int:pk>/", reference.newer_reference, name="newer_reference"),
    path(
        "spravochniki/<slug:word>/<int:pk>/otmena/", reference.withdraw, name="withdraw_reference"
    ),
]
