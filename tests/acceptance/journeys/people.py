"""Who takes part in a journey: a window for each, and everything that is seen there tried."""

from pathlib import Path

from tests.acceptance.accessibility import barriers, nameless_cells, runs_sideways, torn_cells
from tests.acceptance.witness import Witness


class People:
    """People of the demonstration by name; leaving, they tell what their browsers complained of."""

    def __init__(self, browser, address, hand, screens):
        self.browser, self.address, self.hand, self.screens = browser, address, hand, screens
        self.pages, self.witness, self.seen = {}, Witness(address), []

    def __enter__(self):
        return self

    def __exit__(self, failure, *_):
        for page in self.pages.values():
            page.context.close()
        if failure is None:
            assert self.witness.strangers == []
            assert self.witness.complaints == []

    def named(self, name):
        """The hand of this person, who came in through the offer of the demonstration."""
        if name not in self.pages:
            page = self._window(name)
            page.goto("/vojti/")
            self.look(page, "sign-in")
            self.hand(page).press(name)
            page.wait_for_url(f"{self.address}/")
        return self.hand(self.pages[name])

    def unknown(self, name):
        """The hand of somebody who does not sign in; the office never hears the name."""
        if name not in self.pages:
            self._window(name)
        return self.hand(self.pages[name])

    def _window(self, name):
        context = self.browser.new_context(
            base_url=self.address,
            locale="ru-RU",
            timezone_id="Europe/Moscow",
            **self.hand.window,
        )
        page = self.pages[name] = context.new_page()
        page.on("request", self.witness.see_request)
        page.on("console", self.witness.see_console)
        page.on("pageerror", self.witness.see_error)
        return page

    def look(self, page, name):
        """The page keeps nobody out; the same page is tried once."""
        if name in self.seen:
            return
        self.seen.append(name)
        if self.screens:
            path = Path(self.screens) / f"{len(self.seen):02}-{name}-{self.hand.name}.png"
            page.screenshot(path=path, full_page=True)
        assert not runs_sideways(page), name
        assert nameless_cells(page) == [], name
        assert torn_cells(page) == [], name
        assert barriers(page) == [], name
