"""The gallery is open in the demonstration and to administrators, and shows every component."""

from pathlib import Path

import pytest

from opora_web.ui.samples import SAMPLES
from opora_web.ui.tones import Tone

COMPONENTS = Path("src/opora_web/ui/templates/cotton")
RULES = "tests.office.ui.administrator_rules"


def test_in_the_demonstration_everybody_signed_in_sees_it(signed_in, settings):
    settings.DEMO = True
    assert signed_in.get("/obrazcy/").status_code == 200


def test_an_administrator_sees_it(signed_in, settings):
    settings.ADMINISTRATOR_RULE = f"{RULES}.yes"
    assert signed_in.get("/obrazcy/").status_code == 200


@pytest.mark.parametrize("rule", [f"{RULES}.no", ""])
def test_others_are_told_who_does(signed_in, settings, rule):
    settings.ADMINISTRATOR_RULE = rule
    answer = signed_in.get("/obrazcy/")
    assert answer.status_code == 403
    assert "открыты администратору" in answer.content.decode()


def test_whoever_is_not_signed_in_is_sent_to_the_door(client, settings):
    settings.DEMO = True
    assert client.get("/obrazcy/").status_code == 302


def test_every_component_has_its_place():
    shown = "".join(sample.code for sample in SAMPLES)
    assert [
        component.stem
        for component in COMPONENTS.glob("*.html")
        if f"<c-{component.stem}" not in shown
    ] == []


@pytest.mark.parametrize("component", ["chip", "notice", "keyfigure", "event"])
def test_every_tone_is_shown(signed_in, settings, component):
    settings.DEMO = True
    page = signed_in.get("/obrazcy/").content.decode()
    assert [tone for tone in Tone if f'class="{component} {tone}"' not in page] == []


def test_a_sample_prints_the_lines_that_draw_it(signed_in, settings):
    settings.DEMO = True
    page = signed_in.get("/obrazcy/").content.decode()
    assert "&lt;c-chip tone=&quot;danger&quot;&gt;низкие результаты&lt;/c-chip&gt;" in page


def test_no_component_is_left_undrawn(signed_in, settings):
    settings.DEMO = True
    assert "<c-" not in signed_in.get("/obrazcy/").content.decode()


def test_every_sample_has_a_file_and_every_file_a_sample():
    files = {path.stem for path in Path("src/opora_web/ui/templates/ui/samples").glob("*.html")}
    assert files == {sample.name for sample in SAMPLES}
