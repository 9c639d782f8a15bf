"""Addresses of the diagnosis of teachers."""

from django.urls import path

from opora_web.diagnosis.views import teachers

teacher_patterns = [
    path("diagnostika/pedagogi/", teachers.teachers, name="teachers"),
    path("diagnostika/pedagogi/anketa/<int:pk>/", teachers.assess, name="assess_self"),
    path("diagnostika/pedagogi/metodist/<int:pk>/", teachers.assign, name="assign_methodist"),
    path(
        "diagnostika/pedagogi/metodist/<int:pk>/snyat/",
        teachers.release,
        name="release_methodist",
    ),
]
