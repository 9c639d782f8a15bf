"""Adding one command to the grammar."""

import argparse
from collections.abc import Callable
from typing import TypeAlias

from opora.cli.exit_code import ExitCode

Options = argparse.Namespace
# argparse gives the type no public name, though every program with commands handles one.
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 — the line above says why


def add_command(
    commands: Commands,
    name: str,
    summary: str,
    run: Callable[[Options], ExitCode],
    example: str = "",
) -> argparse.ArgumentParser:
    """A subparser whose ``run`` does the work; its summary opens its own help.

    ``example`` is a command to copy; it ends the help.
    """
    parser = commands.add_parser(
        name,
        help=summary,
        description=summary,
        epilog=f"Например: {example}" if example else None,
        allow_abbrev=False,
    )
    parser.set_defaults(run=run)
    return parser
