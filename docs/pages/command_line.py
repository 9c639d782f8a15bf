"""The reference of the command line, rendered from the parser's own actions.

argparse's help is not pasted: its layout differs between versions of Python and with the width of
the terminal.
"""

import argparse
from collections.abc import Iterator

from docs.pages.markdown import code, page, table

_LONGEST_USAGE = 80


def command_line_page(parser: argparse.ArgumentParser) -> str:
    """Every command with its arguments and options, in the order in which they are declared."""
    return page(
        "Командная строка",
        parser.description or "",
        "",
        parser.epilog or "",
        "",
        *[line for command, help_ in _commands(parser) for line in _section(command, help_)],
    )


def _commands(parser: argparse.ArgumentParser) -> Iterator[tuple[argparse.ArgumentParser, str]]:
    """All commands, a nested one after its parent; the same parser is told once."""
    for action in parser._actions:  # noqa: SLF001  # argparse has no public walk over its commands
        if not isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  # the type has no public name
            continue
        helps = {choice.dest: choice.help or "" for choice in action._choices_actions}  # noqa: SLF001  # as above
        for name, command in action.choices.items():
            yield command, helps.get(name, "")
            yield from _commands(command)


def _section(command: argparse.ArgumentParser, help_: str) -> Iterator[str]:
    yield from (f"## {command.prog}", "", _sentence(command.description or help_), "")
    yield from ("```", _usage(command), "```", "")
    if command.epilog:
        yield from (command.epilog, "")
    for group in command._action_groups:  # noqa: SLF001  # argparse has no public walk over its groups
        rows = list(_rows(group))
        if rows:
            yield from table((_sentence(group.title or ""), "Что это"), rows)


def _usage(command: argparse.ArgumentParser) -> str:
    """On one line, or a part to a line: how a part is broken must not depend on the viewer."""
    parts = [_usage_part(action) for action in _told(command._actions)]  # noqa: SLF001  # as above
    line = " ".join([command.prog, *parts])
    return line if len(line) <= _LONGEST_USAGE else "\n    ".join([command.prog, *parts])


def _usage_part(action: argparse.Action) -> str:
    shown = _shown(action)
    if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  # the type has no public name
        return shown if action.required else f"[{shown}]"
    if not action.option_strings:
        return f"{shown} [{shown} …]" if action.nargs == "+" else shown
    option = shown.split(", ")[-1]
    return option if action.required else f"[{option}]"


def _rows(group: argparse._ArgumentGroup) -> Iterator[tuple[str, str]]:
    for action in _told(group._group_actions):  # noqa: SLF001  # argparse has no public walk over its groups
        if not isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  # told in a section of its own
            yield code(_shown(action)), _help(action)


def _told(actions: list[argparse.Action]) -> Iterator[argparse.Action]:
    for action in actions:
        if not isinstance(action, argparse._HelpAction):  # noqa: SLF001  # the type has no public name
            yield action


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


def _sentence(text: str) -> str:
    text = text.strip()
    return text[:1].upper() + text[1:]
