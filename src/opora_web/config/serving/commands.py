"""How the two processes of the office are started."""

import os
import sys

_APPLICATION = "opora_web.config.wsgi:application"
_PROCESSES = 2
_THREADS = 4


def server_command(host: str, port: int, *, system: str = os.name) -> list[str]:
    """The server of pages: gunicorn, or waitress where the system cannot fork."""
    if system == "nt":
        threads = _PROCESSES * _THREADS
        listening = (f"--listen={host}:{port}", f"--threads={threads}")
        return [sys.executable, "-m", "waitress", *listening, _APPLICATION]
    return [
        *(sys.executable, "-m", "gunicorn", f"--bind={host}:{port}"),
        *("--worker-class=gthread", f"--workers={_PROCESSES}", f"--threads={_THREADS}"),
        *("--timeout=60", "--graceful-timeout=10", "--log-level=warning"),
        "--logger-class=opora_web.config.serving.server_log.ServerLog",
        "--no-control-socket",  # nobody steers it by hand; one open door less
        _APPLICATION,
    ]


def worker_command() -> list[str]:
    """The worker of background jobs."""
    return [sys.executable, "-m", "opora_web.config.office", "work"]
