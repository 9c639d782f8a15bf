"""The grammar of the command line."""

import argparse

from opora.cli import (
    command_check,
    command_compare,
    command_explain,
    command_identify,
    command_outcomes,
    command_read,
    command_rulesets,
    command_synthetic,
    command_template,
    command_verdicts,
)
from opora.cli.russian_argparse import RussianParser, speak_russian

_COMMANDS = (
    command_template,
    command_check,
    command_read,
    command_identify,
    command_explain,
    command_compare,
    command_rulesets,
    command_outcomes,
    command_verdicts,
    command_synthetic,
)


def build_parser() -> argparse.ArgumentParser:
    """The parser of ``opora`` with all its commands; each sets ``run``."""
    speak_russian()
    parser = RussianParser(
        prog="opora",
        description="Опора: результаты оценочных процедур → список школ с объяснением и справка.",
        epilog="Код завершения: 0 — сделано; 1 — сделано, есть что исправить в данных; 2 — отказ.",
        allow_abbrev=False,
    )
    commands = parser.add_subparsers(
        title="команды", metavar="КОМАНДА", required=True, parser_class=RussianParser
    )
    for command in _COMMANDS:
        command.add_to(commands)
    return parser
