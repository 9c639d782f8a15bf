"""How gunicorn speaks: in the lines of the office, which tell nothing of a person.

Left alone it writes in a form of its own and, when a request breaks it, the whole address of the
page, which may be the link of an invitation.
"""

from typing import Any

from gunicorn.glogging import Logger

from opora_web.config.log_line import LogLine


class ServerLog(Logger):
    """Given to gunicorn by name."""

    def setup(self, cfg: Any) -> None:
        """Set up as gunicorn does, then write otherwise."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(LogLine())
