"""``opora-office serve`` with real processes: opens, stops cleanly, and tells of a death."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from opora_web.config.serving.address import Address
from opora_web.config.serving.commands import server_command

PATIENCE_SECONDS = 90

pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX"),
]


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def serving(office, port):
    process = office.start("-m", "opora_web.config.office", "serve", f"--port={port}")
    yield process
    if process.poll() is None:
        process.terminate()
    process.communicate(timeout=PATIENCE_SECONDS)


def read_until(process, words):
    said = ""
    while words not in said:
        line = process.stdout.readline()
        assert line, said
        said += line
    return said


def status(port, path="/raboty/"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path)
    answer = connection.getresponse().status
    connection.close()
    return answer


def children(pid):
    """Process → its command line, of the children of this one."""
    listing = subprocess.run(
        ["ps", "-o", "pid=,args=", "--ppid", str(pid)],  # noqa: S607  # ps is where the PATH says
        capture_output=True,
        check=False,
        encoding="utf-8",
    ).stdout
    return {int(pid): args for pid, args in re.findall(r"^ *(\d+) (.*)$", listing, re.MULTILINE)}


def alive(pid):
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text("utf-8").rsplit(")", 1)[1].split()[0] != "Z"


def everybody(process):
    direct = children(process.pid)
    return [*direct, *(grandchild for pid in direct for grandchild in children(pid))]


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_opens_tells_its_address_and_stops_cleanly(serving, port, sign):
    said = read_until(serving, "Ctrl+C")
    assert f"Опора открыта: http://127.0.0.1:{port}/" in said
    assert status(port) == 302
    family = everybody(serving)
    assert len(family) >= 4  # server with two processes of its own, worker
    serving.send_signal(sign)
    rest, _ = serving.communicate(timeout=PATIENCE_SECONDS)
    assert serving.returncode == 0, rest
    assert rest.endswith("Останавливаем…\nОпора остановлена.\n")
    assert not [pid for pid in family if alive(pid)]
    assert not Address("127.0.0.1", port).answers()


@pytest.mark.parametrize(
    ("whose", "name"),
    [("gunicorn", "Сервер страниц"), (" work", "Исполнитель фоновых работ")],
)
def test_the_death_of_one_is_told_and_ends_the_other(serving, whose, name):
    read_until(serving, "Ctrl+C")
    family = everybody(serving)
    (victim,) = [pid for pid, args in children(serving.pid).items() if whose in args]
    os.kill(victim, signal.SIGKILL)
    rest, _ = serving.communicate(timeout=PATIENCE_SECONDS)
    assert serving.returncode == 1
    assert f"{name}: неожиданно завершился, код -9." in rest
    assert "Опора закрыта" in rest
    deadline = time.monotonic() + PATIENCE_SECONDS
    while any(map(alive, family)):
        assert time.monotonic() < deadline, "somebody was left behind"
        time.sleep(0.1)


def test_a_taken_port_is_told_with_the_way_out(office, port):
    with socket.create_server(("127.0.0.1", port)):
        code, said = office.command("serve", f"--port={port}")
    assert code == 1
    assert f"http://127.0.0.1:{port}/ занят другой программой" in said
    assert f"--port {port + 1}" in said
    assert "Traceback" not in said


def test_the_server_of_windows_serves_too(office, port):
    """Tried where the tests run; on Windows itself only the choice of the command differs."""
    process = office.start(*server_command("127.0.0.1", port, system="nt")[1:])
    address = Address("127.0.0.1", port)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not address.answers() and time.monotonic() < deadline:
        time.sleep(0.2)
    answer = status(port)
    process.terminate()
    process.communicate(timeout=PATIENCE_SECONDS)
    assert answer == 302
