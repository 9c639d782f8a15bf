"""A person in the demonstration: signs in, walks the side menu, notes what waiting cost."""

import http.cookiejar
import re
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from http import HTTPStatus

_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_PERSON = re.compile(r'name="user" value="(\d+)"')
_MENU = re.compile(r"<nav[^>]*>(.*?)</nav>", re.DOTALL)
_LINK = re.compile(r'href="(/[^"#?]*)"')
_PATIENCE_SECONDS = 120
EMPTY_PAGE = "/vyjti/"
"""The frame of the house with one button: what any page costs before it shows anything."""


def people_offered(address: str) -> list[str]:
    """The people whom the page of sign-in offers."""
    return _PERSON.findall(Visitor(address).read("/vojti/"))


@dataclass
class Visitor:
    """A browser with its cookies; ``waited`` is (path, seconds) of each page after sign-in."""

    address: str
    waited: list[tuple[str, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Cookies of one's own: visitors are not each other."""
        jar = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))

    def sign_in(self, person: str) -> None:
        """As one of the invented people; writes a session, a device and an entry of the journal."""
        token = _TOKEN.search(self.read("/vojti/"))
        assert token, "the page of sign-in has a form"
        words = {"csrfmiddlewaretoken": token[1], "user": person}
        self.read("/vojti/pokaz/", urllib.parse.urlencode(words).encode("ascii"))

    def walk(self, rounds: int) -> None:
        """The first page, everything that its menu offers, and the empty page, again and again."""
        for _ in range(rounds):
            first = self.timed("/")
            menu = "".join(_MENU.findall(first))
            for path in dict.fromkeys(_LINK.findall(menu)):
                self.timed(path)
                self.timed(EMPTY_PAGE)

    def timed(self, path: str) -> str:
        """Read a page and note how long it took."""
        begun = time.perf_counter()
        page = self.read(path)
        self.waited.append((path, time.perf_counter() - begun))
        return page

    def read(self, path: str, form: bytes | None = None) -> str:
        """The page under an address; anything but a page ends the run."""
        request = urllib.request.Request(self.address + path, data=form)
        request.add_header("Referer", self.address + path)
        with self._opener.open(request, timeout=_PATIENCE_SECONDS) as answer:
            if answer.status != HTTPStatus.OK:
                raise urllib.error.HTTPError(path, answer.status, "", answer.headers, None)
            return answer.read().decode("utf-8")
