"""``opora-office``: the commands of the office."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run a management command of the office."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opora_web.config.settings")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
