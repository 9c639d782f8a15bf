"""An office that is open: server and worker, the demonstration loaded, nobody has worked."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from tests.office.real_office import real_office


@contextmanager
def open_office(home: Path) -> Iterator[str]:
    """Its address, while it is open."""
    port = _free_port()
    with real_office(home) as office:
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


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
