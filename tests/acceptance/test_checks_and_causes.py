"""Pages of checks and of causes in a browser, as coordinators and a school see them."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from tests.acceptance.accessibility import barriers, nameless_cells, runs_sideways

from opora_web.accounts.models import User
from opora_web.diagnosis.models import (
    CauseAnalysis,
    Check,
    CheckFinding,
    FollowUp,
    RecommendationSet,
)

pytestmark = pytest.mark.usefixtures("witness")
WIDTHS = [1440, 768, 390]


@pytest.fixture
def person(settings, request, tmp_path):
    request.getfixturevalue("transactional_db")
    settings.DEMO = True
    settings.MEDIA_ROOT = tmp_path
    call_command("load_demo", stdout=StringIO())
    return User.objects.get(email=f"{request.param}@example.org")


def look_at(page, live_server, addresses):
    for address in addresses:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"{live_server.url}{address}")
            assert barriers(page) == [], (address, width)
            assert not runs_sideways(page), (address, width)
            assert nameless_cells(page) == [], (address, width)


def url(name, *numbers):
    return reverse(f"diagnosis:{name}", args=numbers)


@pytest.mark.parametrize("person", ["tayozhnaya"], indirect=True)
def test_pages_of_checks_keep_nobody_out(signed_in, live_server):
    check = Check.objects.get()
    question = CheckFinding.objects.get(printed_to="все ШНОР")
    sent = RecommendationSet.objects.exclude(sent_at=None).get()
    answered = FollowUp.objects.get(state="answered")
    addresses = [
        url("checks"),
        url("check", check.pk),
        url("new_finding", check.pk),
        url("finding_list", check.pk, question.pk),
        url("recommendation_set", check.pk, sent.pk),
        url("follow_up", answered.pk),
        url("new_recommendations", check.pk),
    ]
    look_at(signed_in, live_server, addresses)


@pytest.mark.parametrize("person", ["porogova"], indirect=True)
def test_a_director_answers_with_the_keyboard_alone(signed_in, live_server):
    look_at(signed_in, live_server, [url("own_checks")])
    returned = FollowUp.objects.get(state="returned")
    signed_in.goto(f"{live_server.url}{url('own_checks')}")
    link = signed_in.get_by_role("link", name=returned.recommendation.text)
    link.focus()
    signed_in.keyboard.press("Enter")
    signed_in.get_by_role("link", name="Ответить заново").focus()
    signed_in.keyboard.press("Enter")
    signed_in.get_by_label("Что сделано").focus()
    signed_in.keyboard.press("Control+A")
    signed_in.keyboard.type("Записаны два учителя, курсы в ноябре")
    signed_in.keyboard.press("Tab")
    signed_in.keyboard.press("Enter")
    signed_in.get_by_text("Ответ отправлен").wait_for()
    returned.refresh_from_db()
    assert (returned.state, returned.answer) == ("answered", "Записаны два учителя, курсы в ноябре")
    look_at(signed_in, live_server, [url("follow_up", returned.pk)])


@pytest.mark.parametrize("person", ["prudnikova"], indirect=True)
def test_pages_of_causes_keep_nobody_out(signed_in, live_server):
    signed = CauseAnalysis.objects.get(state="signed")
    draft = CauseAnalysis.objects.get(state="draft")
    addresses = [
        url("causes"),
        url("cause_analysis", signed.pk),
        url("cause_analysis", draft.pk),
        url("new_cause", draft.pk),
        url("new_cause_paper", signed.pk),
        url("new_analysis"),
    ]
    look_at(signed_in, live_server, addresses)
