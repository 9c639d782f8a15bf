"""The conditions of schools in a browser: any window, any eyes, no mouse."""

from io import StringIO

import pytest
from django.core.management import call_command
from tests.acceptance.accessibility import barriers, nameless_cells, runs_sideways, torn_cells

from opora_web.accounts.models import User
from opora_web.registry.models import School

pytestmark = pytest.mark.usefixtures("witness")
WIDTHS = [1920, 1440, 768, 390]


@pytest.fixture
def person(settings, request, tmp_path):
    request.getfixturevalue("transactional_db")
    settings.DEMO = True
    settings.MEDIA_ROOT = tmp_path
    call_command("load_demo", stdout=StringIO())
    return User.objects.get(email=f"{request.param}@example.org")


def is_for_everybody(page, address):
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address)
        assert barriers(page) == []
        assert not runs_sideways(page)
        assert nameless_cells(page) == []
        assert torn_cells(page) == []


@pytest.mark.parametrize("person", ["tayozhnaya"], indirect=True)
def test_a_district_of_enough_schools_is_compared(signed_in):
    is_for_everybody(signed_in, "/diagnostika/usloviya/")
    signed_in.set_viewport_size({"width": 1440, "height": 900})
    signed_in.get_by_role("link", name="Ангарская школа").first.press("Enter")
    assert "Ангарская школа: условия" in signed_in.locator("h1").inner_text()
    told = signed_in.locator("main").inner_text().replace("\u00a0", " ")
    assert "20 школ региона с самыми близкими условиями" in told
    assert signed_in.locator("svg.chart-quartiles:visible").count() == 7
    school = School.objects.get(name="Ангарская школа")
    is_for_everybody(signed_in, f"/diagnostika/usloviya/{school.pk}/")


@pytest.mark.parametrize("person", ["prudnikova"], indirect=True)
def test_a_district_of_four_schools_is_told_why_not(signed_in):
    school = School.objects.get(name="МБОУ «Очёрская СОШ №1»")
    is_for_everybody(signed_in, f"/diagnostika/usloviya/{school.pk}/")
    told = signed_in.locator("main").inner_text().replace("\u00a0", " ")
    assert "нужно не менее 20 сопоставимых школ" in told
    assert signed_in.locator("svg.chart-quartiles").count() == 0
