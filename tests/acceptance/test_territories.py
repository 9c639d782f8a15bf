"""Regions and municipalities in a browser: any window, any eyes, no mouse."""

from io import StringIO

import pytest
from django.core.management import call_command
from tests.acceptance.accessibility import barriers, nameless_cells, runs_sideways, torn_cells

from opora_web.accounts.models import User
from opora_web.registry.models import Municipality, Region

pytestmark = pytest.mark.usefixtures("witness")
WIDTHS = [1920, 1440, 768, 390]


@pytest.fixture
def person(settings, request):
    request.getfixturevalue("transactional_db")
    settings.DEMO = True
    call_command("load_demo", stdout=StringIO())
    return User.objects.get(email="zimin@example.org")


def pages():
    place = Municipality.objects.get(name="Каменский район").pk
    region = Region.objects.get(oktmo="56").pk
    return (
        "/territorii/",
        "/territorii/regiony/novyj/",
        f"/territorii/regiony/{region}/",
        "/territorii/municipalitety/novyj/",
        f"/territorii/municipalitety/{place}/",
    )


def test_the_pages_keep_nobody_out(signed_in, live_server):
    for address in pages():
        for width in WIDTHS:
            signed_in.set_viewport_size({"width": width, "height": 900})
            signed_in.goto(f"{live_server.url}{address}")
            assert barriers(signed_in) == [], (address, width)
            assert not runs_sideways(signed_in), (address, width)
            assert nameless_cells(signed_in) == [], (address, width)
            assert torn_cells(signed_in) == [], (address, width)


def test_a_municipality_is_renamed_without_a_mouse(signed_in, live_server):
    signed_in.goto(f"{live_server.url}/territorii/")
    signed_in.get_by_role("link", name="Каменский район").press("Enter")
    signed_in.get_by_label("Название").fill("Каменский муниципальный округ")
    signed_in.get_by_label("Название").press("Enter")
    assert signed_in.get_by_text("Сведения о муниципалитете изменены.").is_visible()
    renamed = signed_in.get_by_role("rowheader", name="Каменский муниципальный округ")
    assert renamed.is_visible()
