"""Those who look for barriers find the ones we plant."""

import pytest
from tests.acceptance.accessibility import barriers, nameless_cells, runs_sideways, torn_cells
from tests.acceptance.witness import Witness

GOOD = (
    '<html lang="ru"><head><title>а</title></head><body><main><h1>Школы</h1>{}</main></body></html>'
)


@pytest.mark.parametrize(
    ("rule", "markup"),
    [
        ("image-alt", '<img src="data:,">'),
        ("color-contrast", '<p style="color:#bbb;background:#fff">Бледно</p>'),
        ("label", "<input>"),
        (
            "target-size",
            '<a href="/1" style="font-size:6px">1</a> <a href="/2" style="font-size:6px">2</a>',
        ),
        ("heading-order", "<h4>Через ступень</h4>"),
    ],
)
def test_a_planted_barrier_is_found(page, rule, markup):
    page.set_content(GOOD.format(markup))
    assert any(found.startswith(f"{rule}: ") for found in barriers(page))


def test_a_good_page_has_none(page):
    page.set_content(GOOD.format("<p>Школа стоит в списке.</p>"))
    assert barriers(page) == []
    assert not runs_sideways(page)


def test_what_sticks_out_is_seen(page):
    page.set_content(GOOD.format('<div style="width:3000px">…</div>'))
    assert runs_sideways(page)


def test_a_cell_without_a_name_is_seen(page):
    page.set_content(
        GOOD.format('<table class="cards"><tbody><tr><td>1</td><td data-label="а">2</td></table>')
    )
    assert nameless_cells(page) == ["<td>1</td>"]


def test_a_cell_that_a_card_would_tear_apart_is_seen(page):
    torn = '<td data-label="а"><a href="/1">2022/23</a>, 3 марта</td>'
    whole = '<td data-label="а"><div><a href="/1">2022/23</a>, 3 марта</div></td>'
    rows = f'<tr>{torn}{whole}<td data-label="а"> <b>1</b> </td></tr>'
    page.set_content(GOOD.format(f'<table class="cards"><tbody>{rows}</table>'))
    assert torn_cells(page) == [torn]


def test_the_witness_sees_a_stranger_and_a_complaint(page, base_url):
    seen = Witness(base_url)
    page.on("request", seen.see_request)
    page.on("console", seen.see_console)
    page.on("pageerror", seen.see_error)
    page.route("https://example.org/**", lambda route: route.abort())
    page.set_content(GOOD.format('<img alt="" src="https://example.org/a.png">'))
    page.evaluate("console.error('Refused to apply inline style')")
    page.evaluate("setTimeout(() => { throw new Error('broken') })")
    page.wait_for_timeout(100)
    assert seen.strangers == ["https://example.org/a.png"]
    assert {"Refused to apply inline style", "broken"} <= set(seen.complaints)


def test_the_content_policy_forbids_what_is_written_inline(signed_in, base_url):
    seen = Witness(base_url)
    signed_in.on("console", seen.see_console)
    signed_in.goto("/slovar/")
    signed_in.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">красный</p>')"
    )
    signed_in.wait_for_timeout(100)
    assert any("Content Security Policy" in one for one in seen.complaints)
