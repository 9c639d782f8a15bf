"""Addresses of identification."""

from django.urls import path

from opora_web.identification.list_urls import list_patterns
from opora_web.identification.views import (
    comparison,
    funnel,
    movement,
    new_run,
    new_scenario,
    rules,
    run,
    runs,
)

app_name = "identification"

urlpatterns = [
    *list_patterns,
    path("raschyoty/", runs.runs, name="runs"),
    path("raschyoty/novyj/", new_run.new_run, name="new_run"),
    path("raschyoty/scenarij/", new_scenario.new_scenario, name="new_scenario"),
    path("raschyoty/<int:pk>/", run.run, name="run"),
    path("raschyoty/<int:pk>/shkola/<int:school>/", run.school_in_run, name="school_in_run"),
    path("raschyoty/<int:pk>/voronka/", funnel.funnel, name="funnel"),
    path("raschyoty/<int:pk>/dvizhenie/", movement.movement, name="movement"),
    path("raschyoty/<int:pk>/sravnenie/", comparison.comparison, name="comparison"),
    path("raschyoty/<int:pk>/povtor/", run.repeat, name="repeat"),
    path("pravila/", rules.rules, name="rules"),
    path("pravila/<slug:ruleset_id>/", rules.rule, name="rule"),
]
