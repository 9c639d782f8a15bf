"""Surveys in a browser: a parent with a phone, and the pages of those who ask."""

import os
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone
from tests.acceptance.accessibility import barriers, nameless_cells, runs_sideways
from tests.office.cast import make_cast
from tests.office.diagnosis.surveys import planned

from opora_web.accounts.models import User
from opora_web.diagnosis.actions.campaigns import open_campaign
from opora_web.diagnosis.actions.survey_codes import issue_codes
from opora_web.diagnosis.models import Campaign, CampaignPart, OwnQuestionnaire, SurveyAnswer
from opora_web.registry.roles import Role

pytestmark = pytest.mark.usefixtures("witness")
SCREENS = os.environ.get("OPORA_SCREENS")
WIDTHS = [1440, 1366, 768, 390]
TAPS = 12


@pytest.fixture
def phone(browser, base_url):
    """A window as a telephone has it: narrow, touched, and with scripts turned off."""
    context = browser.new_context(
        base_url=base_url,
        locale="ru-RU",
        viewport={"width": 390, "height": 844},
        has_touch=True,
        is_mobile=True,
        java_script_enabled=False,
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def codes(transactional_db):  # noqa: ARG001  # the survey stands in the database
    """Links of a survey of parents that goes on today."""
    place, today = make_cast().own, timezone.localdate()
    by = place.person(Role.COORDINATOR)
    days = {"opens_on": today - timedelta(1), "closes_on": today + timedelta(1)}
    campaign = open_campaign(by=by, campaign=planned(place, **days), today=today)
    return issue_codes(by=by, part=CampaignPart.objects.get(campaign=campaign), number=2)


def test_a_parent_answers_in_twelve_taps_without_a_script(phone, codes):
    phone.goto(f"/o/{codes[0]}/")
    taps = 0
    while not phone.url.endswith("/o/spasibo/"):
        assert taps < TAPS, "more taps than questions"
        place = phone.locator(".answer-option").nth(taps % 4)
        size = place.bounding_box()
        assert size["height"] >= 48
        assert size["width"] >= 280
        with phone.expect_navigation():
            place.tap()
        taps += 1
    assert taps == TAPS
    assert phone.get_by_role("heading", name="Спасибо, ответ принят").is_visible()
    (kept,) = SurveyAnswer.objects.filled()
    assert len(kept.options) == TAPS
    assert phone.context.cookies() == []


def test_a_parent_cannot_answer_a_second_time(phone, codes):
    for _ in range(2):
        phone.goto(f"/o/{codes[0]}/")
        while phone.locator(".answer-option").count():
            with phone.expect_navigation():
                phone.locator(".answer-option").first.tap()
    assert phone.get_by_text("По этой ссылке уже ответили").is_visible()
    assert SurveyAnswer.objects.filled().count() == 1


def test_pages_of_those_who_answer_keep_nobody_out(page, codes, live_server):
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for address in ("/o/", f"/o/{codes[0]}/", "/o/spasibo/", "/o/netakogokoda/"):
            page.goto(f"{live_server.url}{address}")
            assert barriers(page) == [], (address, width)
            assert not runs_sideways(page), (address, width)


def test_a_questionnaire_is_answered_with_the_keyboard_alone(page, codes, live_server):
    page.goto(f"{live_server.url}/o/")
    page.get_by_label("Код").press_sequentially(codes[1].upper())
    page.keyboard.press("Enter")
    for _ in range(TAPS):
        with page.expect_navigation():
            page.locator(".answer-option").nth(1).press("Enter")
    assert page.get_by_role("heading", name="Спасибо, ответ принят").is_visible()


@pytest.fixture
def person(settings, transactional_db, tmp_path):  # noqa: ARG001  # its people stand in the database
    settings.DEMO = True
    settings.MEDIA_ROOT = tmp_path
    call_command("load_demo", stdout=StringIO())
    return User.objects.get(email="prudnikova@example.org")


def test_pages_of_those_who_ask_keep_nobody_out(signed_in, live_server):
    closed = Campaign.objects.get(title__startswith="Анкетирование")
    going_on = Campaign.objects.get(title__startswith="Опрос родителей")
    shown = closed.parts.order_by("pk").first()
    serving = going_on.parts.order_by("pk").first()
    asked = OwnQuestionnaire.objects.order_by("pk").first()
    pages = {
        "questionnaires": "/diagnostika/ankety/?god=2023",
        "no-questionnaires": "/diagnostika/ankety/?god=2021",
        "ready": "/diagnostika/ankety/gotovye/2023/teacher/",
        "take": "/diagnostika/ankety/gotovye/2023/teacher/vzyat/",
        "questionnaire": f"/diagnostika/ankety/{asked.pk}/",
        "print": f"/diagnostika/ankety/{asked.pk}/pechat/",
        "campaigns": "/diagnostika/oprosy/",
        "new-campaign": "/diagnostika/oprosy/novyj/?god=2023",
        "campaign": f"/diagnostika/oprosy/{closed.pk}/",
        "results": f"/diagnostika/oprosy/uchastie/{shown.pk}/",
        "serving": f"/diagnostika/oprosy/uchastie/{serving.pk}/",
        "paper": f"/diagnostika/oprosy/uchastie/{serving.pk}/bumaga/",
        "school": f"/diagnostika/oprosy/shkola/{shown.school_id}/",
    }
    for name, address in pages.items():
        for width in WIDTHS:
            signed_in.set_viewport_size({"width": width, "height": 900})
            signed_in.goto(f"{live_server.url}{address}")
            if SCREENS:
                signed_in.screenshot(path=Path(SCREENS) / f"{name}-{width}.png", full_page=True)
            assert barriers(signed_in) == [], (name, width)
            assert not runs_sideways(signed_in), (name, width)
            assert nameless_cells(signed_in) == [], (name, width)


def test_links_are_given_out_and_shown_once(signed_in, live_server):
    going_on = Campaign.objects.get(title__startswith="Опрос родителей")
    part = going_on.parts.order_by("pk").first()
    signed_in.goto(f"{live_server.url}/diagnostika/oprosy/uchastie/{part.pk}/")
    signed_in.get_by_label("Сколько ссылок").fill("3")
    signed_in.get_by_role("button", name="Выдать и напечатать").press("Enter")
    assert signed_in.locator(".code-slip svg").count() == 3
    assert barriers(signed_in) == []
