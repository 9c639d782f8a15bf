"""Commands of an argparse parser as plain values.

argparse offers no public walk over its own grammar; all that is private is touched here and nowhere
else. The same attributes stand in Python 3.11, 3.12 and 3.13.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass

_Subcommands = argparse._SubParsersAction  # noqa: SLF001  # the type has no public name
_Help = argparse._HelpAction  # noqa: SLF001  # the type has no public name


@dataclass(frozen=True)
class Group:
    """A titled group of arguments and options, «--help» left out."""

    title: str
    actions: tuple[argparse.Action, ...]


@dataclass(frozen=True)
class Command:
    """One command: what it is called, what it does, what it takes, in the declared order.

    ``example`` is what its help ends with.
    """

    prog: str
    summary: str
    groups: tuple[Group, ...]
    example: str = ""

    @property
    def actions(self) -> tuple[argparse.Action, ...]:
        """Arguments and options of all groups."""
        return tuple(action for group in self.groups for action in group.actions)


def commands(parser: argparse.ArgumentParser) -> Iterator[Command]:
    """All commands of a parser, a nested one after its parent."""
    for action in parser._actions:  # noqa: SLF001  # argparse has no public walk
        if not isinstance(action, _Subcommands):
            continue
        for command in action.choices.values():
            yield Command(
                command.prog,
                command.description or "",
                tuple(_groups(command)),
                command.epilog or "",
            )
            yield from commands(command)


def holds_commands(action: argparse.Action) -> bool:
    """Whether the argument is the name of a nested command."""
    return isinstance(action, _Subcommands)


def _groups(parser: argparse.ArgumentParser) -> Iterator[Group]:
    for group in parser._action_groups:  # noqa: SLF001  # argparse has no public walk
        actions = group._group_actions  # noqa: SLF001  # argparse has no public walk
        told = tuple(action for action in actions if not isinstance(action, _Help))
        if told:
            yield Group(group.title or "", told)
