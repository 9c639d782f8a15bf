"""A real browser in front of a running office.

A machine without chromium skips these tests with a reason; in CI that is a failure, for there the
browser is installed.
"""

import os
import shutil
from pathlib import Path

import pytest
from tests.acceptance.witness import Witness
from tests.emptied_tables import tables_can_be_emptied

# Playwright runs a loop of its own in the thread of the test, and Django takes that for a mistake.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

FLAGS = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--lang=ru-RU",
]
FOLDER = Path(__file__).parent


def pytest_collection_modifyitems(items):
    """The browser and the office talk over the machine's own network."""
    for item in items:
        if item.path.is_relative_to(FOLDER):
            item.add_marker(pytest.mark.enable_socket)
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(scope="session", autouse=True)
def _tables_can_be_emptied_between_tests():
    with tables_can_be_emptied():
        yield


@pytest.fixture(scope="session")
def chromium():
    path = shutil.which("chromium")
    if path is None and os.environ.get("CI"):
        pytest.fail("в CI нет chromium: его ставит .ci/run")
    if path is None:
        pytest.skip("нет chromium: страницы в браузере не проверены")
    return path


@pytest.fixture(scope="session")
def base_url(live_server):
    """Tests name paths alone."""
    return live_server.url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args, chromium):
    return {**browser_type_launch_args, "executable_path": chromium, "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {
        **browser_context_args,
        "locale": "ru-RU",
        "timezone_id": "Europe/Moscow",
        "viewport": {"width": 1440, "height": 900},
    }


@pytest.fixture
def person(django_user_model):
    """Whoever is signed in; a test that needs a role gives this user one."""
    return django_user_model.objects.create_user(
        "olga@example.org", full_name="Лаптева Ольга Петровна", post="муниципальный координатор"
    )


@pytest.fixture
def signed_in(page, base_url, client, person):
    """The page of a signed-in person; signing in itself is tried elsewhere."""
    client.force_login(person)
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": base_url}])
    return page


@pytest.fixture
def witness(page, base_url):
    """Sees what a page asks for and what the browser complains of; speaks at the end."""
    seen = Witness(base_url)
    page.on("request", seen.see_request)
    page.on("console", seen.see_console)
    page.on("pageerror", seen.see_error)
    yield seen
    assert seen.strangers == []
    assert seen.complaints == []
