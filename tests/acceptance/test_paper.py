"""What a page is on paper: it names what it shows, and nothing on it waits to be pressed."""

import re
from io import StringIO
from threading import Event

import pytest
from django.core.management import call_command
from tests.acceptance.accessibility import runs_sideways
from tests.office.identification.kamenka import KIKINO, kamenka_results
from tests.office.jobs.doing import AtOnce

from opora_web.accounts.models import User
from opora_web.identification.actions.runs import start_run
from opora_web.identification.models import SchoolList
from opora_web.jobs.worker import work_once
from opora_web.registry.models import Municipality

pytestmark = pytest.mark.usefixtures("witness")
# The width of an upright sheet of A4 between the margins of the print styles, in pixels.
SHEET = {"width": 680, "height": 1000}
# What is of use on a screen alone.
PRESSED = "nav[aria-label='Разделы'], .search, .tabs, .crumbs, .button, button, input, select"


@pytest.fixture
def person(settings, tmp_path, request):
    request.getfixturevalue("transactional_db")
    settings.DEMO = True
    settings.MEDIA_ROOT = tmp_path
    call_command("load_demo", stdout=StringIO())
    email = getattr(request, "param", "lugova")
    return User.objects.get(email=f"{email}@example.org")


@pytest.fixture
def sheet(signed_in):
    """A page as the printer gets it."""
    signed_in.set_viewport_size(SHEET)
    signed_in.emulate_media(media="print")
    return signed_in


@pytest.fixture
def kikino(person):
    return kamenka_results(Municipality.objects.get(name="Каменский район"), person)[KIKINO]


@pytest.fixture
def run(kikino, person):
    made = start_run(by=person, territory=kikino.municipality, ruleset_id="fioko-2023", year=2023)
    assert work_once("worker", Event(), AtOnce())
    return made


def printed(sheet, address):
    """The words of the sheet, once it is seen that the sheet can be read."""
    sheet.goto(address)
    for one in sheet.locator(PRESSED).all():
        assert not one.is_visible(), one.evaluate("element => element.outerHTML")
    assert not runs_sideways(sheet), address
    for head in sheet.locator("table.cards thead").all():
        assert head.evaluate("e => getComputedStyle(e).display") == "table-header-group"
    return sheet.locator("main").inner_text().replace("\N{NO-BREAK SPACE}", " ")


def test_every_sheet_says_whose_it_is_and_of_what_moment(sheet, kikino):
    for address in (
        "/",
        "/shkoly/",
        f"/shkoly/{kikino.pk}/",
        f"/shkoly/{kikino.pk}/po-godam/",
        f"/rezultaty/shkoly/{kikino.pk}/",
        "/kalendar/",
        "/zhurnal/",
    ):
        words = printed(sheet, address)
        assert re.search(
            r"Опора: Каменский район\. Сведения на \d+ \w+ \d{4} г\., \d\d:\d\d", words
        )


def test_a_run_names_its_reading_and_its_filter(sheet, run):
    words = printed(sheet, f"/raschyoty/{run.pk}/?prochtenie=each-year&words=кикино")
    assert "Каменский район: расчётный список, 2022/23 учебный год" in words
    assert "Прочтение нормы: «две процедуры в каждом из двух лет»." in words
    assert "Отбор: Поиск: кикино." in words
    assert "Показаны 1–1 из 1" in words
    assert "Отбор: нет, показано всё." in printed(sheet, f"/raschyoty/{run.pk}/")


def test_an_explanation_names_its_run_and_its_reading(sheet, run, kikino):
    page = f"/raschyoty/{run.pk}/shkola/{kikino.pk}/?prochtenie=each-year"
    words = printed(sheet, page)
    assert f"Каменский район, 2022/23 учебный год, расчёт № {run.pk}; прочтение нормы" in words
    assert "прочтение нормы «две процедуры в каждом из двух лет»" in words
    assert sheet.locator(".chart-wide").is_visible()
    assert not sheet.locator(".chart-narrow").is_visible()


@pytest.mark.parametrize("beside", ["voronka", "dvizhenie"])
def test_the_pages_beside_a_run_name_it(sheet, run, beside):
    words = printed(sheet, f"/raschyoty/{run.pk}/{beside}/?prochtenie=each-year")
    assert f"расчёт № {run.pk}; прочтение нормы «две процедуры в каждом из двух лет»" in words


@pytest.mark.parametrize("person", ["tayozhnaya"], indirect=True)
def test_lists_and_their_reconciliation_can_be_filed(sheet, person):
    first, second = SchoolList.objects.visible_to(person).filter(year=2021).order_by("pk")
    words = printed(sheet, f"/spiski/{first.pk}/")
    assert "Богучанский район" in words
    assert "Записать письмо" not in words
    assert "по названию" not in words
    both = f"/spiski/sverka/?first=spisok-{first.pk}&second=spisok-{second.pk}"
    words = printed(sheet, both)
    assert f"Первый: {first.title}. Второй: {second.title}." in words
    assert "Вставьте" not in words


def test_a_link_is_printed_as_words(sheet, kikino):
    printed(sheet, "/shkoly/")
    link = sheet.get_by_role("link", name=kikino.name)
    assert link.evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
    assert link.evaluate("e => getComputedStyle(e).textDecorationLine") == "none"


def test_on_a_screen_nothing_of_it_is_said(signed_in, run):
    signed_in.goto(f"/raschyoty/{run.pk}/")
    assert signed_in.locator(".print-only").count() == 3
    for one in signed_in.locator(".print-only").all():
        assert not one.is_visible()
