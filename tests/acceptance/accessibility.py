"""What keeps people out of a page, as axe sees it."""

from axe_playwright_python.sync_playwright import Axe

# All tags but AAA: that level asks for contrasts of 7 to 1, which no ministry's own page has.
# `target-size` belongs to WCAG 2.2 AA and is off unless asked for.
OPTIONS = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}},
}


def barriers(page):
    """Findings as «rule: element», each with the page's own markup."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]


def runs_sideways(page):
    """Whether the page is wider than its window."""
    return page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )


def nameless_cells(page):
    """Cells of tables that become cards and would stand there without saying what they are."""
    return page.eval_on_selector_all(
        "table.cards tbody td:not([data-label])", "cells => cells.map(cell => cell.outerHTML)"
    )
