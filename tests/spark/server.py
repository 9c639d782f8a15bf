"""Starts the Spark Connect server of a folder, waits until it listens, ends it."""

import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SECONDS_TO_START = 90
SERVER = "org.apache.spark.sql.connect.service.SparkConnectServer"


@contextmanager
def local_server(spark_home: str) -> Iterator[str]:
    """The address of a server with two threads; what it said is shown if it does not start."""
    port = free_port()
    settings = {
        "spark.connect.grpc.binding.address": "127.0.0.1",
        "spark.connect.grpc.binding.port": port,
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": 4,
    }
    options = [word for name, value in settings.items() for word in ("--conf", f"{name}={value}")]
    command = [str(launcher(spark_home)), "--master", "local[2]", "--class", SERVER, *options]
    with tempfile.TemporaryDirectory(prefix="opora-spark-") as folder:
        log = Path(folder) / "log.txt"
        with log.open("wb") as stream:
            server = subprocess.Popen(
                [*command, "spark-internal"],
                cwd=folder,
                stdout=stream,
                stderr=subprocess.STDOUT,
                env={**os.environ, "SPARK_HOME": spark_home},
            )
        try:
            wait_for(port, server, log)
            yield f"sc://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=30)


def launcher(spark_home: str) -> Path:
    """The script that becomes the server: it replaces itself by Java."""
    return Path(spark_home) / "bin" / ("spark-submit.cmd" if os.name == "nt" else "spark-submit")


def free_port() -> int:
    """A port that nobody uses at this moment."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(port: int, server: "subprocess.Popen[bytes]", log: Path) -> None:
    """Return when the port answers."""
    for _ in range(SECONDS_TO_START * 4):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        if server.poll() is not None:
            break
        time.sleep(0.25)
    message = "Spark did not start:\n" + log.read_text("utf-8", "replace")[-3000:]
    raise RuntimeError(message)
