"""The reference of the command line, rendered from the parser's own actions.

argparse's help is not pasted: its layout differs between versions of Python and with the width of
the terminal.
"""

import argparse
from collections.abc import Iterator

from docs.pages.markdown import code, page, table
from docs.pages.parser_walk import Command, commands, holds_commands

_LONGEST_USAGE = 80


def command_line_page(parser: argparse.ArgumentParser) -> str:
    """Every command with its arguments and options, in the order in which they are declared."""
    return page(
        "Командная строка",
        parser.description or "",
        "",
        parser.epilog or "",
        "",
        *[line for command in commands(parser) for line in _section(command)],
    )


def _section(command: Command) -> Iterator[str]:
    yield from (f"## {command.prog}", "", f"{_capitalised(command.summary)}.", "")
    yield from ("```", _usage(command), "```", "")
    for group in command.groups:
        rows = [(code(_shown(a)), _help(a)) for a in group.actions if not holds_commands(a)]
        if rows:
            yield from table((_capitalised(group.title), "Что это"), rows)
    if command.example:
        yield from (command.example, "")


def _usage(command: Command) -> str:
    """On one line, or a part to a line: how a part is broken must not depend on the viewer."""
    parts = [command.prog, *map(_usage_part, command.actions)]
    line = " ".join(parts)
    return line if len(line) <= _LONGEST_USAGE else "\n    ".join(parts)


def _usage_part(action: argparse.Action) -> str:
    shown = _shown(action).split(", ")[-1]
    if action.nargs == "+":
        shown = f"{shown} [{shown} …]"
    return shown if action.required else f"[{shown}]"


def _help(action: argparse.Action) -> str:
    needed = "обязательно; " if action.option_strings and action.required else ""
    return needed + (action.help or "").replace("%%", "%")


def _shown(action: argparse.Action) -> str:
    """«-o, --output ФАЙЛ», or the name of what stands there without an option."""
    name = _value_name(action)
    if not action.option_strings:
        return name
    options = ", ".join(action.option_strings)
    return options if action.nargs == 0 else f"{options} {name}"


def _value_name(action: argparse.Action) -> str:
    if isinstance(action.metavar, str):
        return action.metavar
    if action.choices is not None:
        return "{" + ",".join(map(str, action.choices)) + "}"
    return action.dest.upper()


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
