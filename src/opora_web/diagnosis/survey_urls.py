"""Addresses of questionnaires and surveys, and of the pages for people who answer."""

from django.urls import path

from opora_web.diagnosis.views import answering

urlpatterns = [
    path("o/", answering.enter_code, name="enter_code"),
    path("o/spasibo/", answering.thanks, name="thanks"),
    path("o/<str:code>/", answering.answer, name="answer"),
]
