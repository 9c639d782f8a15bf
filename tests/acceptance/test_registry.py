"""The pages of the registry in a browser: any window, any eyes, no other host."""

import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from tests.acceptance.accessibility import barriers, nameless_cells, runs_sideways, torn_cells

from opora_web.accounts.models import User
from opora_web.registry.actions.context_forms import keep_context_form
from opora_web.registry.actions.school_imports import preview_import
from opora_web.registry.models import School

pytestmark = pytest.mark.usefixtures("witness")
WIDTHS = [1920, 1440, 1366, 768, 390]
# Where to leave screenshots for people; none are taken without it.
SCREENS = os.environ.get("OPORA_SCREENS")
ROWS = """Муниципалитет;Школа;Логин ФИС ОКО;Вид школы
Каменский район;МОУ СОШ с. Кикинно;;
Каменский район;МОУ СОШ с. Завиваловка;edu990007;
Каменский район;МОУ СОШ с. Кикино;edu990001;вечерняя
Чужой район;СОШ № 8;;
"""


@pytest.fixture
def person(settings, request):
    request.getfixturevalue("transactional_db")
    settings.DEMO = True
    call_command("load_demo", stdout=StringIO())
    return User.objects.get(email="lugova@example.org")


def pages(person):
    shown = preview_import(by=person, content=ROWS.encode(), name="школы.csv")
    school = School.objects.get(name="МОУ СОШ с. Кикино").pk
    return {
        "schools": "/shkoly/",
        "nothing-found": "/shkoly/?words=ничего",
        "school": f"/shkoly/{school}/",
        "new-school": "/shkoly/novaya/",
        "rename": f"/shkoly/{school}/nazvanie/",
        "split": f"/shkoly/{school}/razdelenie/",
        "project": f"/shkoly/{school}/proekt/",
        "imports": "/shkoly/zagruzka/",
        "import": f"/shkoly/zagruzka/{shown.pk}/",
        "acts": "/akty/",
        "new-act": "/akty/novyj/",
        "context-form": f"/shkoly/konteksty/{_context_form(person, school)}/",
        "found": "/poisk/?slova=школы",
        "not-found": "/poisk/?slova=кенгуру",
        "help": "/pomosch/",
        "people": "/ludi/",
        "grant": "/ludi/novyj/",
    }


def _context_form(person, school):
    """A form with every kind of answer, and with questions that are not answered."""
    answers = {"teachers": 12, "is_evening": False, "percent_basic": 60, "settlement_kind": "rural"}
    return keep_context_form(
        by=person,
        school=School.objects.get(pk=school),
        year=2021,
        answers=answers,
        file_name="форма.csv",
        sha256="0",
        place="форма.csv, строка 2",
    )["form"]


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


def test_an_import_needs_no_mouse_and_no_script(signed_in, live_server, person):
    shown = preview_import(by=person, content=ROWS.encode(), name="школы.csv")
    signed_in.goto(f"{live_server.url}/shkoly/zagruzka/{shown.pk}/")
    signed_in.get_by_label("не загружать").press("Space")
    signed_in.get_by_role("button", name="Согласен, загрузить").press("Enter")
    assert signed_in.get_by_text("Школы загружены").is_visible()
    signed_in.goto(f"{live_server.url}/shkoly/?words=завиваловка")
    signed_in.get_by_role("link", name="МОУ СОШ с. Завиваловка").press("Enter")
    assert signed_in.locator("h1").inner_text() == "МОУ СОШ с. Завиваловка"


def test_a_school_is_found_and_help_is_read_without_a_mouse(signed_in, live_server):
    signed_in.goto(f"{live_server.url}/akty/")
    field = signed_in.get_by_label("Что найти")
    field.fill("школы Кикина")
    field.press("Enter")
    signed_in.get_by_role("link", name="МОУ СОШ с. Кикино").press("Enter")
    assert signed_in.locator("h1").inner_text() == "МОУ СОШ с. Кикино"
    signed_in.get_by_text("Справка по странице").press("Enter")
    assert signed_in.get_by_role("heading", name="С чего начать").is_visible()
    assert barriers(signed_in) == []
