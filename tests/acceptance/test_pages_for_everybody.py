"""Every page of the kit is for everybody: any window, any eyes, keyboard alone, no other host."""

import pytest
from tests.acceptance.accessibility import barriers, nameless_cells, runs_sideways, torn_cells

pytestmark = pytest.mark.usefixtures("witness")
WIDTHS = [1920, 1440, 1366, 768, 390]
PAGES = {
    "/obrazcy/": "Образцы оформления",
    "/slovar/": "Словарь",
    "/net-takoj/": "Такой страницы нет",
    "/zakryto/": "Эта страница вам не открыта",
    "/neponyatno/": "Запрос не понят",
    "/nelzya/": "Сделать это нельзя",
    "/slomano/": "Что-то сломалось у нас, а не у вас",
}


@pytest.fixture(autouse=True)
def _office(settings):
    settings.DEMO = True
    settings.ROOT_URLCONF = "tests.acceptance.addresses"
    settings.DEBUG_PROPAGATE_EXCEPTIONS = False


@pytest.mark.parametrize("address", PAGES)
def test_a_page_keeps_nobody_out(signed_in, address):
    for width in WIDTHS:
        signed_in.set_viewport_size({"width": width, "height": 900})
        signed_in.goto(address)
        assert signed_in.locator("h1").inner_text() == PAGES[address]
        assert barriers(signed_in) == []
        assert not runs_sideways(signed_in)
        assert nameless_cells(signed_in) == []
        assert torn_cells(signed_in) == []


def test_a_form_of_yesterday_is_explained(signed_in):
    signed_in.goto("/slovar/")
    signed_in.evaluate(
        """() => {
            const form = document.createElement("form");
            form.method = "post";
            form.action = "/forma/";
            document.body.append(form);
            form.submit();
        }"""
    )
    signed_in.wait_for_url("**/forma/")
    assert signed_in.locator("h1").inner_text() == "Страница устарела, ничего не записано"
    assert barriers(signed_in) == []


def test_what_is_pressed_is_as_high_as_a_thumb_on_a_phone(signed_in):
    signed_in.set_viewport_size({"width": 390, "height": 844})
    signed_in.goto("/obrazcy/")
    signed_in.get_by_text("Меню", exact=True).click()
    for pressed, least in (
        (".button:visible, .menu-item:visible, .menu-switch summary", 44),
        ("main input:visible:not([type=checkbox], [type=radio]), main select:visible", 40),
        ("td a, tbody th a", 24),
    ):
        low = signed_in.locator(pressed).evaluate_all(
            "(all, least) => all.filter(one => one.getBoundingClientRect().height < least)"
            ".map(one => one.outerHTML)",
            least,
        )
        assert low == [], least
        assert signed_in.locator(pressed).count() > 1
