"""Addresses of risk profiles."""

from django.urls import path

from opora_web.diagnosis.views import profile_course, profile_drafts, profiles

profile_patterns = [
    path("diagnostika/profili/", profiles.profiles, name="profiles"),
    path("diagnostika/profili/novyj/", profile_drafts.new_profile, name="new_profile"),
    path("diagnostika/profili/shkola/<int:pk>/", profiles.school_profiles, name="school_profiles"),
    path("diagnostika/profili/<int:pk>/", profiles.profile, name="profile"),
    path("diagnostika/profili/<int:pk>/zanovo/", profile_drafts.refresh, name="refresh_profile"),
    path("diagnostika/profili/<int:pk>/redakciya/", profile_drafts.amend, name="amend_profile"),
    path("diagnostika/profili/<int:pk>/kuratoru/", profile_course.send, name="send_profile"),
    path("diagnostika/profili/<int:pk>/vizit/", profile_course.visit, name="visit"),
    path("diagnostika/profili/<int:pk>/otvety/", profile_course.answers, name="profile_answers"),
    path("diagnostika/profili/<int:pk>/podacha/", profile_course.submit, name="submit_profile"),
    path("diagnostika/profili/<int:pk>/podpis/", profile_course.sign, name="sign_profile"),
    path("diagnostika/profili/<int:pk>/vozvrat/", profile_course.back, name="send_profile_back"),
]
