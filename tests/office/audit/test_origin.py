"""From where a request came, behind proxies of our own and without them."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from opora_web.audit.middleware import RequestOrigin
from opora_web.audit.origin import coming_from, current_address


def seen(settings, proxies, **headers):
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", **headers)
    return RequestOrigin(lambda _request: HttpResponse(current_address()))(request).content.decode()


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, None, "10.0.0.1"),
        (0, "6.6.6.6", "10.0.0.1"),
        (1, None, "10.0.0.1"),
        (1, "6.6.6.6, 192.0.2.7", "192.0.2.7"),
        (2, "6.6.6.6, 192.0.2.7, 10.0.0.2", "192.0.2.7"),
    ],
)
def test_only_what_our_own_proxies_wrote_is_believed(settings, proxies, forwarded, address):
    headers = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
    assert seen(settings, proxies, **headers) == address


def test_after_the_request_it_is_forgotten():
    with coming_from("10.0.0.1"):
        assert current_address() == "10.0.0.1"
    assert current_address() == ""
