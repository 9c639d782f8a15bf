"""The pages of runs in a browser: any window, any eyes, with and without a script."""

import os
from io import StringIO
from pathlib import Path
from threading import Event

import pytest
from django.core.management import call_command
from tests.acceptance.accessibility import barriers, nameless_cells, runs_sideways, torn_cells
from tests.office.identification.kamenka import KIKINO, kamenka_results
from tests.office.jobs.doing import AtOnce

from opora_web.accounts.models import User
from opora_web.identification.actions.runs import start_run
from opora_web.jobs.worker import work_once
from opora_web.registry.models import Municipality

pytestmark = pytest.mark.usefixtures("witness")
WIDTHS = [1920, 1440, 1366, 768, 390]
# Where to leave screenshots for people; none are taken without it.
SCREENS = os.environ.get("OPORA_SCREENS")


@pytest.fixture
def person(settings, tmp_path, request):
    request.getfixturevalue("transactional_db")
    settings.DEMO = True
    settings.MEDIA_ROOT = tmp_path
    call_command("load_demo", stdout=StringIO())
    return User.objects.get(email="lugova@example.org")


@pytest.fixture
def district(person):  # noqa: ARG001  # the district comes with the people
    return Municipality.objects.get(name="Каменский район")


@pytest.fixture
def schools(person, district):
    return kamenka_results(district, person)


def computed(person, district, ruleset_id="fioko-2023", year=2023, **asked):
    run = start_run(by=person, territory=district, ruleset_id=ruleset_id, year=year, **asked)
    assert work_once("worker", Event(), AtOnce())
    run.refresh_from_db()
    return run


def pages(person, district, schools):
    run = computed(person, district, risk_zones=["one-low-last-year"])
    scenario = computed(person, district, scenario={"threshold": "35 %"}, title="Порог 35 %")
    kikino = schools[KIKINO].pk
    choice = f"?territory=municipality-{district.pk}&year=2023"
    waiting = start_run(by=person, territory=district, ruleset_id="fioko-2023", year=2023)
    return {
        "runs": "/raschyoty/",
        "scenarios": "/raschyoty/?scenarii",
        "new-run": "/raschyoty/novyj/",
        "new-run-preview": f"/raschyoty/novyj/{choice}&ruleset=fioko-2023",
        "new-run-refused": f"/raschyoty/novyj/{choice}&ruleset=rosobrnadzor-2025",
        "new-scenario": "/raschyoty/scenarij/",
        "new-scenario-changes": f"/raschyoty/scenarij/{choice}&ruleset=perm-2023",
        "run-waiting": f"/raschyoty/{waiting.pk}/",
        "run": f"/raschyoty/{run.pk}/",
        "run-each-year": f"/raschyoty/{run.pk}/?prochtenie=each-year",
        "nothing-found": f"/raschyoty/{run.pk}/?words=ничего",
        "school": f"/raschyoty/{run.pk}/shkola/{kikino}/",
        "funnel": f"/raschyoty/{run.pk}/voronka/",
        "movement-of-nothing": f"/raschyoty/{run.pk}/dvizhenie/",
        "scenario": f"/raschyoty/{scenario.pk}/",
        "scenario-school": f"/raschyoty/{scenario.pk}/shkola/{kikino}/",
        "comparison": f"/raschyoty/{scenario.pk}/sravnenie/",
        "rules": "/pravila/",
        "rule": "/pravila/fioko-2023/",
        "draft": "/pravila/perm-2023/",
    }


def test_the_pages_keep_nobody_out(signed_in, live_server, person, district, schools):
    for name, address in pages(person, district, schools).items():
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


@pytest.mark.usefixtures("schools")
def test_the_explanation_opens_below_the_table(signed_in, live_server, person, district):
    run = computed(person, district)
    signed_in.goto(f"{live_server.url}/raschyoty/{run.pk}/")
    signed_in.get_by_role("row").filter(has_text=KIKINO).get_by_role("link").press("Enter")
    panel = signed_in.locator("#explanation")
    panel.get_by_text("Каждый результат").wait_for()
    assert "3 из 8" in panel.inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert signed_in.url.endswith(f"/raschyoty/{run.pk}/")
    assert barriers(signed_in) == []


@pytest.mark.usefixtures("schools")
def test_a_run_is_started_with_the_keyboard_alone(signed_in, live_server):
    signed_in.goto(f"{live_server.url}/raschyoty/")
    signed_in.get_by_role("link", name="Новый расчёт").first.press("Enter")
    signed_in.get_by_role("button", name="Показать, что войдёт").press("Enter")
    signed_in.get_by_role("button", name="Посчитать").press("Enter")
    signed_in.get_by_text("Отменить работу").wait_for()
    assert work_once("worker", Event(), AtOnce())
    signed_in.get_by_text("Прочтения нормы расходятся").wait_for()
