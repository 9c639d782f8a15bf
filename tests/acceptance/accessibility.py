"""What keeps people out of a page, as axe sees it."""

from axe_playwright_python.sync_playwright import Axe

# By itself axe leaves out a third of its rules, the size of targets (WCAG 2.2 AA) and the contrast
# of AAA among them. Our pages pass all there are, so all are asked.
EVERY_RULE = "axe.getRules().map(rule => [rule.ruleId, {enabled: true}])"


def barriers(page):
    """Findings as «rule: element», each with the page's own markup."""
    axe = Axe()
    page.evaluate(axe.axe_script)
    options = {"resultTypes": ["violations"], "rules": dict(page.evaluate(EVERY_RULE))}
    found = axe.run(page, options=options).response["violations"]
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


def torn_cells(page):
    """Cells whose parts a card would set apart: in a cell stands one thing, a block if need be."""
    return page.eval_on_selector_all(
        "table.cards tbody td[data-label]",
        """cells => cells.filter(cell => [...cell.childNodes].filter(part =>
            part.nodeType === Node.ELEMENT_NODE || part.textContent.trim()
        ).length > 1).map(cell => cell.outerHTML)""",
    )
