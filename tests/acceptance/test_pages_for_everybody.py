"""Every page of the kit is for everybody: any window, any eyes, keyboard alone, no other host."""

import pytest
from tests.acceptance.accessibility import barriers, nameless_cells, runs_sideways

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
