"""Russian words for what argparse says.

argparse passes its texts through the module-level name ``_``. It is replaced here instead of
shipping a gettext catalogue, because a catalogue is found only under a locale that an office
machine may not have set. A test makes argparse say each of these things and looks for Latin
letters.
"""

import argparse
from typing import NoReturn

from opora.cli.exit_code import ExitCode

_RUSSIAN = {
    "usage: ": "Как вызвать: ",
    "positional arguments": "что указать",
    "options": "параметры",
    "show this help message and exit": "показать эту справку и выйти",
    "argument %(argument_name)s: %(message)s": "Параметр %(argument_name)s: %(message)s",
    "unrecognized arguments: %s": (
        "Лишнее: %s. Значение из нескольких слов возьмите в кавычки; параметры — в справке."
    ),
    "not allowed with argument %s": "нельзя указать вместе с %s",
    "ignored explicit argument %r": "значение %r здесь не нужно",
    "the following arguments are required: %s": "Не хватает обязательного: %s.",
    "one of the arguments %s is required": "Нужен хотя бы один из параметров: %s.",
    "expected one argument": "нужно одно значение",
    "expected at most one argument": "нужно не больше одного значения",
    "expected at least one argument": "нужно хотя бы одно значение",
    "ambiguous option: %(option)s could match %(matches)s": (
        "Параметр %(option)s сокращён слишком сильно, подходят: %(matches)s."
    ),
    "unexpected option string: %s": "Неожиданный параметр: %s.",
    "invalid %(type)s value: %(value)r": "значение %(value)r не подходит",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "значения %(value)r нет, есть: %(choices)s"
    ),
    "unknown parser %(parser_name)r (choices: %(choices)s)": (
        "команды %(parser_name)r нет, есть: %(choices)s"
    ),
    "%(heading)s:": "%(heading)s:",
}


class RussianParser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the whole grammar before it."""

    def error(self, message: str) -> NoReturn:
        """Print the sentence and where help is, and leave with the code of a refusal."""
        self.exit(ExitCode.REFUSED, f"{message}\nСправка: {self.prog} --help\n")


def speak_russian() -> None:
    """Make every parser of this process speak Russian."""
    vars(argparse)["_"] = _translated


def _translated(text: str) -> str:
    return _RUSSIAN.get(text, text)
