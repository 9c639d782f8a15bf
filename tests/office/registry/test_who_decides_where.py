"""Who heads, directs and leads what: in the own place alone, and in these roles alone."""

import pytest
from django.contrib.auth.models import AnonymousUser

from opora_web.registry.permissions import directed_by, headed_by, regions_led_by
from opora_web.registry.roles import Role

QUESTIONS = {
    headed_by: ("municipality", {Role.HEAD}),
    directed_by: ("school", {Role.DIRECTOR, Role.DEPUTY}),
    regions_led_by: ("region", {Role.REGION}),
}


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_only_the_role_for_it_and_only_its_own_place(cast, question, role):
    territory, roles = QUESTIONS[question]
    for place in (cast.own, cast.stranger):
        named = set(question(place.person(role)))
        assert named == ({getattr(place, territory)} if role in roles else set())


@pytest.mark.parametrize("question", QUESTIONS)
def test_administrator_newcomer_and_visitor_decide_nowhere(cast, question):
    for user in (cast.administrator, cast.newcomer, AnonymousUser()):
        assert not question(user).exists()
