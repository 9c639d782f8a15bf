"""The hand never leaves the keyboard, and the eye always sees where it is."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.usefixtures("witness")


@pytest.fixture(autouse=True)
def _demo(settings):
    settings.DEMO = True


def focused(page, what):
    return page.evaluate(f"document.activeElement.{what}")


def outline(page):
    return page.evaluate("getComputedStyle(document.activeElement).outlineStyle")


def test_the_first_stop_leads_past_the_menu(signed_in):
    signed_in.goto("/slovar/")
    signed_in.keyboard.press("Tab")
    assert focused(signed_in, "textContent") == "К содержанию"
    assert signed_in.locator(".skip").bounding_box()["x"] >= 0
    signed_in.keyboard.press("Enter")
    assert focused(signed_in, "id") == "content"


def test_every_stop_is_seen(signed_in):
    signed_in.goto("/obrazcy/")
    stops = []
    for _ in range(70):
        signed_in.keyboard.press("Tab")
        if focused(signed_in, "tagName") == "BODY":
            break
        assert outline(signed_in) == "solid", focused(signed_in, "outerHTML")
        stops.append(focused(signed_in, "tagName"))
    assert {"A", "BUTTON", "INPUT", "SELECT", "TEXTAREA", "SUMMARY"} <= set(stops)


def test_on_a_phone_the_menu_opens_by_a_key(signed_in):
    signed_in.set_viewport_size({"width": 390, "height": 800})
    signed_in.goto("/slovar/")
    entry = signed_in.get_by_role("link", name="Словарь")
    expect(entry).to_be_hidden()
    for _ in ("skip to the page", "home", "words", "search", "menu"):
        signed_in.keyboard.press("Tab")
    signed_in.keyboard.press("Enter")
    expect(entry).to_be_visible()
    signed_in.keyboard.press("Tab")
    assert focused(signed_in, "textContent").strip() == "Главная"
