"""What every page carries: the menu, who is here, notices; and what it costs."""

import pytest
from django.contrib import messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.template.loader import render_to_string
from django.test import RequestFactory

from opora_web.ui import menu
from opora_web.ui.page_context import page_context


@pytest.fixture
def request_of(person, settings):
    settings.DEMO = False
    request = RequestFactory().get("/slovar/")
    request.user = person
    request.session = {}
    request._messages = FallbackStorage(request)
    return request


def drawn(request, template="ui/page.html"):
    return render_to_string(template, {}, request)


def test_the_person_is_named_with_the_post(request_of):
    page = drawn(request_of)
    assert "Лаптева Ольга Петровна" in page
    assert "муниципальный координатор" in page


def test_the_page_one_is_on_is_marked(request_of):
    assert '<a class="menu-item" href="/slovar/" aria-current="page">' in drawn(request_of)


def test_leaving_is_a_button_that_cannot_be_forged(request_of, monkeypatch):
    leave = menu.Entry(
        title="Выйти",
        icon="logout",
        url_name="ui:samples",
        position=1,
        place=menu.Place.PERSON,
        by_post=True,
    )
    monkeypatch.setattr(menu, "_entries", {leave.url_name: leave})
    page = drawn(request_of)
    assert '<form method="post" action="/obrazcy/">' in page
    assert "csrfmiddlewaretoken" in page


@pytest.mark.parametrize(
    ("say", "tone"),
    [
        (messages.debug, "neutral"),
        (messages.info, "info"),
        (messages.success, "good"),
        (messages.warning, "warn"),
        (messages.error, "danger"),
    ],
)
def test_a_message_is_a_notice_in_its_tone(request_of, settings, say, tone):
    settings.MESSAGE_LEVEL = messages.DEBUG
    say(request_of, "Загружено <46> школ.")
    page = drawn(request_of)
    assert f'class="notice {tone}"' in page
    assert "Загружено &lt;46&gt; школ." in page


@pytest.mark.parametrize("template", ["ui/page.html", "ui/outside.html"])
def test_the_demonstration_says_so(request_of, settings, template):
    assert "Демонстрация" not in drawn(request_of, template)
    settings.DEMO = True
    assert "Демонстрация" in drawn(request_of, template)


def test_outside_there_is_no_menu(request_of):
    page = drawn(request_of, "ui/outside.html")
    assert "menu-item" not in page
    assert "Лаптева" not in page


def test_the_menu_is_not_made_for_whoever_does_not_show_it(monkeypatch):
    monkeypatch.setattr(menu, "items", lambda *_: pytest.fail("the menu was made"))
    context = page_context(RequestFactory().get("/"))
    assert callable(context["menu_sections"])
