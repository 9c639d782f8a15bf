"""The pages of lists in a browser: any window, any eyes, no mouse."""

import os
from io import StringIO
from pathlib import Path
from threading import Event

import pytest
from django.core.management import call_command
from tests.acceptance.accessibility import barriers, nameless_cells, runs_sideways, torn_cells
from tests.office.identification.kamenka import kamenka_results
from tests.office.identification.lists.papers import heard, in_force, received
from tests.office.jobs.doing import AtOnce

from opora_web.accounts.models import User
from opora_web.identification.actions.objections import prepare_objection, submit_objection
from opora_web.identification.actions.runs import start_run
from opora_web.identification.models import ListState, Notice
from opora_web.jobs.worker import work_once
from opora_web.registry.models import Municipality

pytestmark = pytest.mark.usefixtures("witness")
WIDTHS = [1920, 1440, 1366, 768, 390]
# Where to leave screenshots for people; none are taken without it.
SCREENS = os.environ.get("OPORA_SCREENS")
KIKINO = "МОУ СОШ с. Кикино"


@pytest.fixture
def person(settings, request, tmp_path):
    request.getfixturevalue("transactional_db")
    settings.DEMO = True
    settings.MEDIA_ROOT = tmp_path
    call_command("load_demo", stdout=StringIO())
    return User.objects.get(email=f"{request.param}@example.org")


@pytest.fixture
def coordinator(person):
    return type(person).objects.get(email="lugova@example.org")


@pytest.fixture
def run(coordinator):
    municipality = Municipality.objects.get(name="Каменский район")
    kamenka_results(municipality, coordinator)
    run = start_run(by=coordinator, territory=municipality, ruleset_id="fioko-2023", year=2023)
    assert work_once("worker", Event(), AtOnce())
    run.refresh_from_db()
    return run


@pytest.fixture
def objection(run, coordinator):
    """Kikino objects to a computed list that is heard."""
    director = User.objects.get(email="klyuchevskaya@example.org")
    hearing = heard(coordinator, run)
    notice = Notice.objects.get(entry__school_list=hearing, entry__school__name=KIKINO)
    written = prepare_objection(by=director, notice=notice, text="Числа не те.")
    submit_objection(by=director, objection=written)
    return written


def look_at(page, live_server, pages):
    for name, address in pages.items():
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"{live_server.url}{address}")
            if SCREENS:
                page.screenshot(path=Path(SCREENS) / f"{name}-{width}.png", full_page=True)
            assert barriers(page) == [], (name, width)
            assert not runs_sideways(page), (name, width)
            assert nameless_cells(page) == [], (name, width)
            assert torn_cells(page) == [], (name, width)


@pytest.mark.parametrize("person", ["lugova"], indirect=True)
def test_pages_of_the_coordinator_keep_nobody_out(
    signed_in, live_server, coordinator, run, objection
):
    place = run.municipality
    federal = in_force(coordinator, place, f"{KIKINO}\nЗона риска\nСОШ с. Иное", title="список А")
    draft = received(coordinator, place, f"{KIKINO}ы\nСОШ с. Иное", title="список Б", number="2")
    hearing = objection.notice.entry.school_list
    pages = {
        "lists": "/spiski/",
        "no-lists": "/spiski/?vid=shnsu",
        "hearing": f"/spiski/{hearing.pk}/",
        "received": f"/spiski/{federal.pk}/",
        "draft": f"/spiski/{draft.pk}/",
        "matching": f"/spiski/{draft.pk}/shkoly/",
        "new-received": "/spiski/poluchennyj/",
        "new-computed": "/spiski/po-raschyotu/",
        "new-adverse": "/spiski/po-formam/",
        "amend": f"/spiski/{federal.pk}/redakciya/",
        "withdraw": f"/spiski/{draft.pk}/otzyv/",
        "compare": f"/spiski/sverka/?first=spisok-{federal.pk}&second=spisok-{hearing.pk}",
        "compare-nothing": "/spiski/sverka/",
        "objections": "/spiski/vozrazheniya/",
        "objection": f"/spiski/vozrazheniya/{objection.pk}/",
        "decide": f"/spiski/vozrazheniya/{objection.pk}/reshenie/",
    }
    look_at(signed_in, live_server, pages)


@pytest.mark.parametrize("person", ["klyuchevskaya"], indirect=True)
def test_pages_of_the_director_keep_nobody_out(signed_in, live_server, objection, coordinator):
    federal = in_force(
        coordinator, objection.notice.entry.school_list.municipality, KIKINO, title="список А"
    )
    other = Notice.objects.get(entry__school_list=federal)
    pages = {
        "own-school": "/moya-shkola/",
        "notice": f"/moya-shkola/izveschenie/{objection.notice_id}/",
        "notice-to-answer": f"/moya-shkola/izveschenie/{other.pk}/",
        "write-objection": f"/moya-shkola/izveschenie/{other.pk}/vozrazhenie/",
    }
    look_at(signed_in, live_server, pages)


@pytest.mark.parametrize("person", ["klyuchevskaya"], indirect=True)
def test_a_director_objects_with_the_keyboard_alone(signed_in, live_server, run, coordinator):
    heard(coordinator, run)
    signed_in.goto(f"{live_server.url}/moya-shkola/")
    signed_in.get_by_role("link", name="Список ШНОР на 2023 год").press("Enter")
    signed_in.get_by_role("link", name="Возразить").press("Enter")
    signed_in.get_by_label("С чем школа не согласна").press_sequentially("Числа не те.")
    signed_in.get_by_role("button", name="Сохранить возражение").press("Enter")
    signed_in.get_by_role("button", name="Подписать и подать возражение").press("Enter")
    assert signed_in.get_by_text("Возражение подано").is_visible()


@pytest.mark.parametrize("person", ["dubravina"], indirect=True)
def test_the_head_approves_with_the_keyboard_alone(
    signed_in, live_server, run, coordinator, person
):
    made = heard(coordinator, run)
    Notice.objects.filter(entry__school_list=made).update(
        opened_at=made.told_at, opened_by=person, agreed_at=made.told_at, agreed_by=person
    )
    signed_in.goto(f"{live_server.url}/spiski/{made.pk}/")
    signed_in.get_by_role("link", name="Утвердить приказом").press("Enter")
    signed_in.get_by_label("Кто издал").press_sequentially("Управление образования")
    signed_in.get_by_label("Номер").press_sequentially("109")
    signed_in.get_by_label("Дата документа").fill("2023-11-20")
    signed_in.get_by_label("О чём документ").press_sequentially("Об утверждении списка")
    signed_in.get_by_role("button", name="Утвердить список").press("Enter")
    assert signed_in.get_by_text("Список утверждён и действует").is_visible()
    made.refresh_from_db()
    assert made.state == ListState.IN_FORCE
