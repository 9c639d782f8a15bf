"""``opora-office serve``: the whole office by one command."""

import signal
import time
from argparse import ArgumentParser
from threading import Event
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from opora.domain.errors import OporaError
from opora_web.config.serving.address import Address
from opora_web.config.serving.commands import server_command, worker_command
from opora_web.config.serving.household import Household
from opora_web.jobs.timetable import write_timetable

_PORT = 8000
_FIRST_PAGE_SECONDS = 60.0
# Closing the window of the terminal is SIGHUP, which Windows does not have.
_ENDINGS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


class Command(BaseCommand):
    """Prepares the database and the static files, then runs server and worker until stopped."""

    help = "Открывает Опору: готовит базу данных, запускает сервер страниц и фоновые работы."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen, and whether it is a demonstration."""
        parser.add_argument("--host", default="127.0.0.1", help="на каком адресе слушать")
        parser.add_argument("--port", type=int, default=_PORT, help="на каком порту слушать")
        parser.add_argument("--demo", action="store_true", help="показ на вымышленных данных")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        """Run until Ctrl+C or a polite signal; fail when one of the processes ends by itself."""
        stopping = Event()
        for name in _ENDINGS:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda *_: stopping.set())
        address = Address(options["host"], options["port"])
        try:
            address.check_free()
        except OporaError as refusal:
            raise CommandError(str(refusal)) from refusal
        self._prepare()
        self._run(address, stopping)

    def _prepare(self) -> None:
        self._say("Готовим базу данных и страницы…")
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        write_timetable()
        if settings.DEMO:
            call_command("load_demo", stdout=self.stdout)
        connections.close_all()  # the children open their own; this process only watches

    def _run(self, address: Address, stopping: Event) -> None:
        household = Household(
            {
                "Сервер страниц": server_command(address.host, address.port),
                "Исполнитель фоновых работ": worker_command(),
            }
        )
        with household.started():
            ended = self._open(household, address, stopping) or household.watch(stopping)
            self._say(ended or "Останавливаем…")
        if ended:
            raise CommandError("Опора закрыта: без одной из двух частей она работать не может.")
        self._say("Опора остановлена.")

    def _open(self, household: Household, address: Address, stopping: Event) -> str | None:
        """Wait for the first page and tell its address; a sentence when it does not come."""
        deadline = time.monotonic() + _FIRST_PAGE_SECONDS
        ended = household.watch(
            stopping, until=lambda: address.answers() or time.monotonic() > deadline
        )
        if ended or stopping.is_set():
            return ended
        if not address.answers():
            return f"Страница {address} не открылась за {_FIRST_PAGE_SECONDS:.0f} секунд."
        self._say(f"Опора открыта: {address}\nЧтобы остановить, нажмите Ctrl+C.")
        return None

    def _say(self, sentence: str) -> None:
        self.stdout.write(sentence)
        self.stdout.flush()  # whoever started us through a pipe waits for the address
