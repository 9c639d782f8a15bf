"""Where the office is found."""

import http.client
import socket
from dataclasses import dataclass

from opora.domain.errors import OporaError

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  # named to be understood, not bound
_PATIENCE_SECONDS = 5
_SERVER_FAULT = 500


@dataclass(frozen=True)
class Address:
    """Host and port that the server listens on."""

    host: str
    port: int

    @property
    def reachable_host(self) -> str:
        """A host by which this very machine reaches it."""
        return _EVERYWHERE.get(self.host, self.host)

    def __str__(self) -> str:
        return f"http://{self.reachable_host}:{self.port}/"

    def check_free(self) -> None:
        """Refuse an address that another program listens on."""
        with socket.socket() as probe:
            probe.settimeout(_PATIENCE_SECONDS)
            taken = probe.connect_ex((self.reachable_host, self.port)) == 0
        if taken:
            raise OporaError(
                f"Адрес {self} занят другой программой; может быть, Опора уже запущена. "
                f"Закройте ту программу или выберите другой порт: --port {self.port + 1}."
            )

    def answers(self) -> bool:
        """A page comes, be it the one that asks to sign in."""
        connection = http.client.HTTPConnection(
            self.reachable_host, self.port, timeout=_PATIENCE_SECONDS
        )
        try:
            connection.request("GET", "/")
            return connection.getresponse().status < _SERVER_FAULT
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()
