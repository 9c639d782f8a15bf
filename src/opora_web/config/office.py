"""``opora-office``: the commands of the office."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run a command of the office; ``verify-journal`` is Django's ``verify_journal``."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opora_web.config.settings")
    # Settings are read once, before any command sees its arguments.
    if "--demo" in sys.argv:
        os.environ["OPORA_DEMO"] = "true"
    program, *words = sys.argv
    execute_from_command_line([program, *(_plain(word) for word in words[:1]), *words[1:]])


def _plain(command: str) -> str:
    return command if command.startswith("-") else command.replace("-", "_")


if __name__ == "__main__":
    main()
