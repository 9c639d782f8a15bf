"""The pages of uploads in a browser: any window, any eyes, the keyboard alone."""

import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from tests.acceptance.accessibility import barriers, nameless_cells, runs_sideways, torn_cells
from tests.office.assessment.uploading import KAMENKA, a_file, a_text, given, read, worked

from opora_web.accounts.models import User
from opora_web.assessment.models import Upload
from opora_web.registry.models import Municipality

pytestmark = pytest.mark.usefixtures("witness")
WIDTHS = [1920, 1440, 1366, 768, 390]
# Where to leave screenshots for people; none are taken without it.
SCREENS = os.environ.get("OPORA_SCREENS")
PICTURE = b"\x89PNG\r\n"


@pytest.fixture
def person(settings, request, tmp_path):
    request.getfixturevalue("transactional_db")
    settings.DEMO = True
    settings.MEDIA_ROOT = tmp_path / "uploads"
    call_command("load_demo", stdout=StringIO())
    return User.objects.get(email="lugova@example.org")


def an_upload(person):
    files = [
        a_file(KAMENKA.read_bytes(), "итоги.txt"),
        a_file(PICTURE, "снимок.xlsx"),
        a_file(a_text("МОУ СОШ с. Кикинно") + a_text("СОШ № 77"), "ещё.txt"),
    ]
    return read(person, Municipality.objects.get(name="Каменский район"), *files)


def pages(person):
    one = f"/rezultaty/zagruzki/{an_upload(person).pk}/"
    waiting = given(person, Municipality.objects.get(name="Каменский район"), a_file("текст"))
    return {
        "uploads": "/rezultaty/zagruzki/",
        "new-upload": "/rezultaty/zagruzki/novaya/",
        "upload": one,
        "upload-reading": f"/rezultaty/zagruzki/{waiting.pk}/",
        "upload-files": f"{one}fajly/",
        "upload-schools": f"{one}shkoly/",
        "upload-schools-known": f"{one}shkoly/?gruppa=najdeny",
        "upload-results": f"{one}rezultaty/",
        "upload-remarks": f"{one}zamechaniya/",
        "upload-remarks-of-a-rule": f"{one}zamechaniya/two-spellings/",
    }


def test_the_pages_keep_nobody_out(signed_in, live_server, person):
    for name, address in pages(person).items():
        for width in WIDTHS:
            signed_in.set_viewport_size({"width": width, "height": 900})
            signed_in.goto(f"{live_server.url}{address}")
            if SCREENS:
                path = Path(SCREENS) / f"{name}-{width}.png"
                signed_in.screenshot(path=path, full_page=True)
            assert barriers(signed_in) == [], (name, width)
            assert not runs_sideways(signed_in), (name, width)
            assert nameless_cells(signed_in) == [], (name, width)
            assert torn_cells(signed_in) == [], (name, width)


@pytest.mark.usefixtures("person")
def test_files_are_taken_in_and_back_by_the_keyboard_alone(signed_in, live_server):
    signed_in.goto(f"{live_server.url}/rezultaty/zagruzki/novaya/")
    signed_in.set_input_files("input[type=file]", [KAMENKA])
    assert signed_in.locator(".upload-list").inner_text() == "results.txt"
    signed_in.get_by_role("button", name="Посмотреть, что в файлах").press("Enter")
    signed_in.wait_for_url("**/rezultaty/zagruzki/*/")
    upload = worked(Upload.objects.get(municipality__name="Каменский район"))
    signed_in.get_by_role("button", name="Согласен, загрузить").press("Enter")
    assert signed_in.get_by_role("heading", name="Результаты загружаются").is_visible()
    worked(upload)
    signed_in.get_by_text("Результаты загружены.").wait_for()
    assert upload.results.in_force().count() == 7
    signed_in.get_by_role("button", name="Отменить загрузку").first.press("Enter")
    signed_in.get_by_label("Почему загрузка отменяется").fill("Не тот год.")
    signed_in.get_by_role("dialog").get_by_role("button", name="Отменить загрузку").press("Enter")
    assert signed_in.get_by_text("её результаты больше не учитываются").is_visible()
    assert not upload.results.in_force().exists()
