"""The entry of the command line: parse, run one command, turn a refusal into sentences."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper

from opora.cli.exit_code import ExitCode
from opora.cli.parser import build_parser
from opora.domain.errors import OporaError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``opora`` with the given arguments (the process's own by default).

    Returns the exit code: see :class:`~opora.cli.exit_code.ExitCode`.
    """
    _survive_any_console()
    options = build_parser().parse_args(arguments)
    try:
        code: ExitCode = options.run(options)
    except OporaError as refusal:
        return _refuse(refusal.sentences)
    except OSError as failure:
        return _refuse((_sentence_about(failure),))
    return code


def _refuse(sentences: Sequence[str]) -> ExitCode:
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return ExitCode.REFUSED


def _sentence_about(failure: OSError) -> str:
    where = f"«{failure.filename}»" if failure.filename else "файл"
    if isinstance(failure, PermissionError):
        return (
            f"Нет доступа: {where}. Закройте файл в других программах, проверьте права на папку "
            "и повторите."
        )
    if isinstance(failure, FileNotFoundError):
        return f"Не найдено: {where}. Проверьте путь и создайте папку, если её нет."
    return f"Система не дала прочитать или записать {where}: {failure.strerror}."


def _survive_any_console() -> None:
    """A console that cannot show a sign gets a question mark instead of a failure."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a notebook puts a stream of another kind here
            stream.reconfigure(errors="replace")
