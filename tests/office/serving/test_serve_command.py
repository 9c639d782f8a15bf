"""The command itself, its processes played by others."""

import signal
import sys
from io import StringIO
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command

from opora.domain.errors import OporaError
from opora_web.config.management.commands import serve
from opora_web.config.serving.address import Address

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
PREPARE = serve.Command._prepare
QUIT = [sys.executable, "-c", "raise SystemExit(3)"]


@pytest.fixture(autouse=True)
def _stage():
    """No database, no port, and the signals of the tests afterwards as before."""
    names = [name for name in serve._ENDINGS if hasattr(signal, name)]
    before = {name: signal.getsignal(getattr(signal, name)) for name in names}
    with (
        patch.object(serve.Command, "_prepare"),
        patch.object(Address, "check_free"),
        patch.object(serve, "server_command", return_value=SLEEP),
        patch.object(serve, "worker_command", return_value=SLEEP),
    ):
        yield
    for name, handler in before.items():
        signal.signal(getattr(signal, name), handler)


def served(**options):
    out = StringIO()
    call_command("serve", port=1, stdout=out, **options)
    return out.getvalue()


def stop_and(answer):
    def answers(_address):
        signal.raise_signal(signal.SIGTERM)
        return answer

    return answers


def test_it_opens_and_stops():
    asked = iter([False, True, True])

    watch = serve.Household.watch

    def watch_once(household, stopping, until=None):
        if until is None:
            signal.raise_signal(signal.SIGINT)
            return watch(household, stopping)
        return watch(household, stopping, until)

    with (
        patch.object(Address, "answers", side_effect=asked),
        patch.object(serve.Household, "watch", watch_once),
    ):
        said = served()
    assert "Опора открыта: http://127.0.0.1:1/" in said
    assert said.endswith("Опора остановлена.\n")


def test_stopped_before_the_first_page_it_tells_no_address():
    with patch.object(Address, "answers", stop_and(answer=False)):
        said = served()
    assert "Опора открыта" not in said
    assert said.endswith("Опора остановлена.\n")


def test_a_page_that_never_comes():
    out = StringIO()
    with (
        patch.object(Address, "answers", return_value=False),
        patch.object(serve, "_FIRST_PAGE_SECONDS", 0.3),
        pytest.raises(CommandError, match="Опора закрыта"),
    ):
        call_command("serve", port=1, stdout=out)
    assert "Страница http://127.0.0.1:1/ не открылась за 0 секунд." in out.getvalue()


def test_a_server_that_dies_at_once():
    out = StringIO()
    with (
        patch.object(Address, "answers", return_value=False),
        patch.object(serve, "server_command", return_value=QUIT),
        pytest.raises(CommandError, match="Опора закрыта"),
    ):
        call_command("serve", port=1, stdout=out)
    assert "Сервер страниц: неожиданно завершился, код 3." in out.getvalue()


def test_a_taken_port_is_a_failure_of_the_command():
    with (
        patch.object(Address, "check_free", side_effect=OporaError("Занято.")),
        pytest.raises(CommandError, match=r"Занято\."),
    ):
        served()


def test_preparing_makes_tables_and_static_files():
    with (
        patch.object(serve, "call_command") as called,
        patch.object(serve, "connections"),
        patch.object(serve, "write_timetable") as timetable,
    ):
        PREPARE(serve.Command(stdout=StringIO()))
    assert [one.args[0] for one in called.call_args_list] == ["migrate", "collectstatic"]
    timetable.assert_called_once_with()
