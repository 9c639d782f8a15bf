"""The pages of papers and of programs in a browser: any window, any eyes, no other host."""

from threading import Event

import pytest
from django.core.files.storage import default_storage
from tests.acceptance.accessibility import barriers, nameless_cells, runs_sideways, torn_cells
from tests.office.cast import make_cast
from tests.office.identification.kamenka import kamenka_results
from tests.office.jobs.doing import AtOnce

from opora_web.accounts.actions import make_token_of_program
from opora_web.accounts.models import TokenScope
from opora_web.identification.actions.run_papers import ask_for_tables
from opora_web.identification.actions.runs import start_run
from opora_web.jobs.worker import work_once
from opora_web.registry.roles import Role

pytestmark = pytest.mark.usefixtures("witness")
WIDTHS = [1920, 1440, 390]


@pytest.fixture
def own(request, settings, tmp_path):
    request.getfixturevalue("transactional_db")
    settings.DEMO = True
    settings.MEDIA_ROOT = tmp_path
    return make_cast().own


@pytest.fixture
def person(own):
    return own.person(Role.COORDINATOR)


@pytest.fixture
def run(own, person):
    """A run with one paper that is made and one that waits."""
    kamenka_results(own.municipality, person)
    made = start_run(by=person, territory=own.municipality, ruleset_id="fioko-2023", year=2023)
    assert work_once("worker", Event(), AtOnce())
    made.refresh_from_db()
    paper = ask_for_tables(by=person, run=made)
    assert work_once("worker", Event(), AtOnce())
    paper.refresh_from_db()
    assert default_storage.exists(paper.file.name)
    ask_for_tables(by=person, run=made)
    return made


def check(page, address):
    page.goto(address)
    assert not barriers(page), address
    assert not nameless_cells(page), address
    assert torn_cells(page) == [], address
    assert not runs_sideways(page), address


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_keep_nobody_out(signed_in, person, run, width):
    make_token_of_program(by=person, title="Сайт", scopes={TokenScope.LISTS}, days=30)
    signed_in.set_viewport_size({"width": width, "height": 900})
    for address in (
        "/dostup-dlya-programm/",
        "/dostup-dlya-programm/novyj/",
        "/dostup-dlya-programm/opisanie/",
        f"/raschyoty/{run.pk}/bumagi/",
        f"/raschyoty/{run.pk}/bumagi/spravka/",
    ):
        check(signed_in, address)


def test_a_key_is_made_by_keyboard_alone_and_seen_once(signed_in):
    signed_in.goto("/dostup-dlya-programm/novyj/")
    signed_in.get_by_label("Для какой программы").focus()
    signed_in.keyboard.type("Сайт управления")
    signed_in.keyboard.press("Tab")
    signed_in.keyboard.press("Space")
    signed_in.keyboard.press("Enter")
    key = signed_in.locator("code").inner_text()
    assert key.startswith("opora_")
    assert not barriers(signed_in)
    signed_in.goto("/dostup-dlya-programm/")
    assert key not in signed_in.content()


def test_a_paper_is_taken_away(signed_in, run):
    signed_in.goto(f"/raschyoty/{run.pk}/bumagi/")
    with signed_in.expect_download() as given:
        signed_in.get_by_role("link", name="Скачать").click()
    assert given.value.suggested_filename == f"Таблицы, расчёт {run.pk}.xlsx"
