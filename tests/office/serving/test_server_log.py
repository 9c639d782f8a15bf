"""The server of pages writes in the lines of the office."""

import json
import logging
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("gunicorn does not run on Windows", allow_module_level=True)

from gunicorn.config import Config

from opora_web.config.serving.commands import server_command
from opora_web.config.serving.server_log import ServerLog

LINK = "/priglashenie/mcOd9XAg7IhxapkGYDPkY2BOuw43rS9gWxhN5w3Us/"  # invented


@pytest.fixture
def log():
    shared = logging.getLogger("gunicorn.error")
    former, shared.handlers[:] = shared.handlers[:], []
    yield ServerLog(Config())
    shared.handlers[:] = former


def test_a_broken_request_is_one_line_without_its_link(log, capsys):
    for handler in log.error_log.handlers:
        if hasattr(handler, "_gunicorn"):  # the tests listen to the same logger
            handler.setStream(sys.stderr)
    log.error("Error handling request %s", LINK)
    (line,) = capsys.readouterr().err.splitlines()
    told = json.loads(line)
    assert told["logger"] == "gunicorn.error"
    assert told["message"] == "Error handling request /priglashenie/…/"


def test_the_server_is_told_to_write_so():
    named = "opora_web.config.serving.server_log.ServerLog"
    assert f"--logger-class={named}" in server_command("127.0.0.1", 8000, system="posix")
    assert f"{ServerLog.__module__}.{ServerLog.__name__}" == named
