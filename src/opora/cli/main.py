"""The entry of the command line: parse, run one command, turn a refusal into sentences."""

import errno
import os
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
        sys.stdout.flush()
    except OporaError as refusal:
        return _refuse(refusal.sentences)
    except BrokenPipeError:
        # «opora … | head» has read enough; what is left in the buffer must have somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.CLEAN
    except OSError as failure:
        return _refuse((_sentence_about(failure),))
    return code


def _refuse(sentences: Sequence[str]) -> ExitCode:
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return ExitCode.REFUSED


def _sentence_about(failure: OSError) -> str:
    where = f"«{failure.filename}»" if failure.filename else "файл"
    what = _FAILURES.get(failure.errno or 0, f"ошибка системы № {failure.errno}.")
    return f"Не удалось прочитать или записать {where}: {what}"


_FAILURES = {
    errno.EACCES: "нет доступа. Закройте файл в других программах и проверьте права на папку.",
    errno.EPERM: "нет прав. Выберите другую папку.",
    errno.ENOENT: "он не найден. Проверьте путь и создайте папку, если её нет.",
    errno.ENOSPC: "на диске нет места. Освободите место или выберите другой диск.",
    errno.ENAMETOOLONG: "имя слишком длинное. Назовите файл короче.",
    errno.EROFS: "диск доступен только для чтения. Выберите другую папку.",
}


def _survive_any_console() -> None:
    """A console that cannot show a sign gets a question mark instead of a failure."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a notebook puts a stream of another kind here
            stream.reconfigure(errors="replace")
