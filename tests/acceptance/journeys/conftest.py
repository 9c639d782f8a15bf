"""A real office with a demonstration of its own, and the people who work in it."""

import os
import socket
from threading import Thread

import pytest
from tests.acceptance.journeys.hands import Keyboard, Mouse, Phone
from tests.acceptance.journeys.people import People
from tests.office.real_office import real_office


@pytest.fixture(params=[Mouse, Keyboard, Phone], ids=lambda hand: hand.name)
def hand(request):
    """The way of acting."""
    return request.param


@pytest.fixture
def office_address(tmp_path):
    """The office is open here: server and worker, the demonstration loaded, nobody has worked."""
    port = _free_port()
    with real_office(tmp_path) as office:
        serving = office.start("-m", "opora_web.config.office", "serve", "--demo", f"--port={port}")
        said = ""
        while "Ctrl+C" not in said:
            line = serving.stdout.readline()
            assert line, said
            said += line
        # Whoever stops listening stops the server too, once the pipe is full.
        Thread(target=serving.stdout.read, daemon=True).start()
        yield f"http://127.0.0.1:{port}"
        serving.terminate()
        serving.wait(60)


@pytest.fixture
def people(browser, office_address, hand):
    """Each of them at a window of their own."""
    with People(browser, office_address, hand, os.environ.get("OPORA_SCREENS")) as them:
        yield them


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
