"""An address is free or taken, answers or is silent."""

import http.server
import threading

import pytest

from opora.domain.errors import OporaError
from opora_web.config.serving.address import Address

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def answering():
    """An address that answers with the status that is put into the list."""
    statuses = [404]

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            if statuses[0]:
                self.send_response(statuses[0])
                self.end_headers()

        def log_message(self, *_arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield Address("0.0.0.0", server.server_port), statuses  # noqa: S104  # nothing listens there
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("status", "answers"), [(200, True), (302, True), (404, True), (500, False), (0, False)]
)
def test_only_a_fault_of_the_server_and_silence_are_no_answer(answering, status, answers):
    address, statuses = answering
    statuses[0] = status
    assert address.answers() is answers


def test_a_taken_address_is_refused_and_a_free_one_is_not(answering):
    address, _ = answering
    with pytest.raises(OporaError, match="занят другой программой"):
        address.check_free()
    free = Address("127.0.0.1", 1)
    free.check_free()
    assert not free.answers()


def test_what_listens_everywhere_is_shown_by_an_address_that_opens():
    assert str(Address("0.0.0.0", 8000)) == "http://127.0.0.1:8000/"  # noqa: S104  # nothing listens there
