"""Every address of the office, asked for by somebody who has not signed in."""

import re

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from opora_web.jobs.presence import show_life

pytestmark = pytest.mark.django_db

# Whoever adds an address here answers for what a stranger reads there.
OPEN = {
    "/vojti/",
    "/vhod-zakryt/",
    "/parol/vosstanovlenie/",
    "/parol/vosstanovlenie/otpravleno/",
    "/parol/vosstanovlenie/gotovo/",
    "/parol/vosstanovlenie/1-1/",  # a made-up link, told to be no good
    "/o/",  # a questionnaire is answered by people whom the office does not know
    "/o/spasibo/",
    "/zdorovie/",
}
GONE = {"/priglashenie/1/"}  # a made-up link too


@pytest.fixture(autouse=True)
def _worker(db):
    """The page of health is well."""
    show_life("worker")


def addresses(patterns, prefix=""):
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, route)
        else:
            assert isinstance(pattern, URLPattern)
            yield "/" + filled(route)


def filled(route):
    route = re.sub(r"<(?:uuid:)[^>]+>", "00000000-0000-4000-8000-000000000000", route)
    route = re.sub(r"<[^>]+>", "1", re.sub(r"\(\?P(<\w+>)[^)]*\)", r"\1", route))
    return re.sub(r"[\^$\\]", "", route)


ALL = sorted(set(addresses(get_resolver().url_patterns)))


def test_the_walk_finds_the_addresses():
    assert len(ALL) >= 20
    assert set(ALL) > OPEN | GONE
    assert not any(sign in address for address in ALL for sign in "<>()?^$")


@pytest.mark.parametrize("address", ALL)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_sees_only_what_is_open(client, address, method):
    answer = getattr(client, method)(address)
    if answer.status_code == 200:
        assert address in OPEN
    elif answer.status_code == 410:
        assert address in GONE
    elif answer.status_code == 302:
        assert answer["Location"].startswith(("/vojti/", "/parol/vosstanovlenie/"))
    else:
        assert answer.status_code in {401, 403, 404, 405}


@pytest.mark.parametrize("address", sorted(OPEN | GONE))
def test_open_pages_speak_russian_and_run_nothing_inline(client, address):
    page = client.get(address).content.decode()
    assert '<html lang="ru">' in page
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", page)
    words = re.sub(r"<[^>]+>", " ", page)
    assert not re.search(r"[A-Za-z]{2,}", words)


@pytest.mark.parametrize("address", ["/vojti/", "/ustrojstva/", "/net-takogo/"])
def test_every_answer_carries_the_headers_of_safety(client, address):
    headers = client.get(address).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert re.fullmatch(r"[0-9a-f]{12}", headers["X-Request-ID"])


def test_the_interface_for_programs_is_not_led_to_a_form(client):
    assert client.get("/api/net-takogo/").status_code == 404
