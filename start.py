"""Prepares the environment of Opora and runs its commands, with nothing but Python installed.

Standard library only, nothing that only one operating system knows, and syntax of Python 3.6:
an old interpreter must get far enough to hear that it is too old. What stands here is read by a
district specialist, therefore the sentences are Russian: what, where, how to fix.

The environment keeps two notes of its own: `opora-ready.txt`, a line for each finished step with
the hash of what the step was made from, and `opora-unfinished`, which lies there while a step is
under way. The second start reads the first note and leaves; a step that was cut off leaves the
second behind, and the environment is made anew.
"""

import errno
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST_PYTHON = (3, 11)
READY, UNFINISHED, LOG = "opora-ready.txt", "opora-unfinished", "opora-install.log"

PIP = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--retries", "2"]
PINNED = [*PIP, "--require-hashes", "--only-binary=:all:", "-r"]
HASHED = [*PIP, "--require-hashes"]  # Spark and its client come as source: they have no wheels
PROJECT = [*PIP, "--no-index", "--no-deps", "--no-build-isolation", "-e", str(ROOT)]

COMMANDS = {
    "run": "открыть рабочее место в браузере на пяти демонстрационных районах",
    "method": "определить школы района Каменка без рабочего места, по файлам",
    "test": "запустить тесты (с путём — только эти тесты, без замера покрытия)",
    "test-postgres": "запустить тесты рабочего места на PostgreSQL (нужен его сервер)",
    "test-spark": "сверить Spark с DuckDB на местном сервере (нужна Java)",
    "check": "проверить стиль, типы, границы пакетов и свежесть документации",
    "fix": "исправить стиль там, где это делается само",
    "bench": "измерить скорость и сравнить с пределами",
    "docs": "собрать документацию заново",
    "pictures": "сделать заново картинки README (нужны chromium и ImageMagick)",
    "env": "только подготовить окружение разработчика",
}
# The suite's own options close the network, and a server is spoken to through it.
SPARK_SUITE = ["-o", "addopts=", "-o", "filterwarnings=default", "--import-mode=importlib"]
WHOLE_SUITE = ["-m", "pytest", "-n", "2", "--cov", "--cov-report="]
REACHED = ["-m", "coverage", "report", "--skip-covered"]
ON_POSTGRES = ["tools/with_postgres.py", "-m", "pytest"]
# How a suite is started when words after the command say what of it.
PARTS = {"test": ["-m", "pytest"], "test-postgres": ON_POSTGRES}
ONE_CALL = {
    "run": ["-m", "opora_web.config.office", "serve", "--demo"],
    "method": ["demo/run.py"],
    "bench": ["-m", "benchmarks.run"],
    "docs": ["docs/build.py"],
    "pictures": ["-m", "pytest", "tests/acceptance/test_pictures.py", "--write-pictures"],
    "test-postgres": [*ON_POSTGRES, "-n", "2", "tests/office"],
}
# What people who only use the program call: their environment has no tools of developers.
FOR_USERS = frozenset({"run", "method"})
MANY_CALLS = {
    "test": {
        "pytest": WHOLE_SUITE,
        # The method decides about schools; of the office some lines run in other processes only.
        "покрытие метода: 100 %": [*REACHED, "--include=src/opora/*", "--fail-under=100"],
        "покрытие рабочего места: от 97 %": [
            *REACHED,
            *("--include=src/opora_web/*", "--fail-under=97"),
        ],
    },
    "check": {
        "ruff check": ["-m", "ruff", "check"],
        "ruff format": ["-m", "ruff", "format", "--check"],
        "mypy": ["-m", "mypy"],
        # it has no module to run, and its script is named otherwise on Windows
        "import-linter": [
            "-c",
            "from importlinter import cli; cli.lint_imports_command()",
            "--no-logo",
        ],
        "docs": ["docs/build.py", "--check"],
    },
    "fix": {
        "ruff format": ["-m", "ruff", "format"],
        "ruff check": ["-m", "ruff", "check", "--fix"],
    },
}

NO_NETWORK = (
    "NewConnectionError",
    "Failed to establish a new connection",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "Read timed out",
    "ProxyError",
    "Tunnel connection failed",
    "name resolution",
    "getaddrinfo failed",
    "Connection refused",
    "ConnectionResetError",
    "CERTIFICATE_VERIFY_FAILED",
)
PACKAGES_REFUSED = [
    (NO_NETWORK, "нет связи с хранилищем пакетов", "проверьте сеть и прокси"),
    (
        ("DO NOT MATCH THE HASHES",),
        "скачанный пакет отличается от записанного в requirements",
        "сообщите администратору сети; если файл повредился при передаче, очистите кэш pip",
    ),
    (
        ("No matching distribution",),
        "для этого компьютера или этой версии Python нет готового пакета",
        "возьмите 64-разрядный Python 3.11, 3.12 или 3.13",
    ),
    (("",), "причина стоит в журнале", "прочтите его последние строки"),
]


class Refusal(Exception):  # noqa: N818  # an answer to the person, not a fault of the program
    """The work cannot go on; the text is the Russian sentence for the person at the keyboard."""


def main(arguments: list) -> int:
    """Run one command and return the exit code of the process."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # since Python 3.7; a cp866 console has no long dash
            stream.reconfigure(errors="replace")
    try:
        require_python(sys.version_info[:3])
        return perform(arguments)
    except Refusal as refusal:
        tell(str(refusal))
    except OSError as error:
        tell(disk_sentence(error))
    except KeyboardInterrupt:
        tell("Остановлено с клавиатуры.")
        return 130
    return 2


def require_python(version: tuple) -> None:
    """Refuse an interpreter older than the oldest one the project is tested on."""
    if version[:2] < OLDEST_PYTHON:
        raise Refusal(
            f"Нужен Python {dotted(OLDEST_PYTHON)} или новее, а запущен Python {dotted(version)} "
            f"({sys.executable}).\n"
            "Как исправить: установите новый Python (Windows — установщиком с официального сайта "
            "Python; Debian, Ubuntu — sudo apt install python3 python3-venv) и повторите команду: "
            "«py start.py run» в Windows, «python3 start.py run» в других системах."
        )


def perform(arguments: list) -> int:
    """Prepare the environment and carry out one command; extra words go to a single call."""
    name, extra = (arguments[0], arguments[1:]) if arguments else ("", [])
    if name not in COMMANDS:
        tell("\n".join(f"  {known:<10} {meaning}" for known, meaning in COMMANDS.items()))
        return 0 if name in ("help", "-h", "--help") else 2
    if name == "test-spark":
        python = prepare_spark()
        return call(python, ["-m", "pytest", *SPARK_SUITE, "tests/spark", *extra])
    python = prepare("run" if name in FOR_USERS else "dev")
    if name == "env":
        tell(f"Окружение готово: {python}")
        return 0
    if extra and name in PARTS:
        return call(python, [*PARTS[name], *extra])
    if name in MANY_CALLS:
        return call_all(python, MANY_CALLS[name])
    return call(python, [*ONE_CALL[name], *extra])


def prepare(kind: str) -> Path:
    """Bring the environment up to `kind` ("run" or "dev") and return its Python."""
    folder = Path(os.environ.get("OPORA_VENV") or ROOT / ".venv").absolute()
    python = python_of(folder)
    pinned = {name: requirements(name).read_bytes() for name in ("run", "dev")}
    made = fingerprint("environment", sys.implementation.cache_tag, folder, pinned["run"])
    installed = {name: fingerprint(name, listed) for name, listed in pinned.items()}
    linked = fingerprint("project", ROOT, (ROOT / "pyproject.toml").read_bytes())
    if made not in finished_steps(folder) or not starts(python):
        make(folder)
        note(folder, made)
    if installed[kind] not in finished_steps(folder):
        tell("Устанавливаю пакеты: это один раз, около минуты.")
        install(folder, [*PINNED, str(requirements(kind))])
        note(folder, installed[kind])
        note(folder, installed["run"])  # dev.txt holds all of run.txt
    if linked not in finished_steps(folder):
        install(folder, PROJECT)
        note(folder, linked)
    return python


def prepare_spark() -> Path:
    """An environment of its own, with the whole of Spark in a folder of it; return its Python.

    The client and the server both bring a package named pyspark, and the client needs an older
    pandas than the developers' list has.
    """
    require_java()
    folder = Path(os.environ.get("OPORA_SPARK_VENV") or ROOT / ".venv-spark").absolute()
    server, python = folder / "spark-server", python_of(folder)
    os.environ["SPARK_HOME"] = str(server / "pyspark")
    made = fingerprint("environment", sys.implementation.cache_tag, folder)
    if made not in finished_steps(folder) or not starts(python):
        make(folder)
        note(folder, made)
    where = {"spark": [], "spark-server": ["--no-deps", "--target", str(server)]}
    for name, target in where.items():
        listed = fingerprint(name, requirements(name).read_bytes())
        if listed not in finished_steps(folder):
            tell(f"Устанавливаю {name}: это один раз, около минуты и 500 МБ на диске.")
            install(folder, [*HASHED, *target, "-r", str(requirements(name))])
            note(folder, listed)
    return python


def require_java() -> None:
    """Refuse a machine on which a local Spark cannot start."""
    home = os.environ.get("JAVA_HOME")
    if not shutil.which("java", path=str(Path(home) / "bin") if home else None):
        raise Refusal(
            "Для проверки Spark нужна Java 17 или новее, а команды java нет.\n"
            "Как исправить: Debian, Ubuntu — sudo apt install default-jre-headless; в других "
            "системах установите Java и повторите команду. Остальным командам Java не нужна."
        )


def python_of(folder: Path) -> Path:
    """The interpreter inside an environment."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def requirements(kind: str) -> Path:
    """The hash-pinned list of packages of `kind`."""
    return ROOT / "requirements" / f"{kind}.txt"


def fingerprint(name: str, *parts: object) -> str:
    """One line that changes whenever anything changes that the step was made from."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part if isinstance(part, bytes) else str(part).encode("utf-8"))
        digest.update(b"\0")
    return f"{name} {digest.hexdigest()}"


def finished_steps(folder: Path) -> set:
    """The finished steps of an environment; none when a step was cut off half-way."""
    ready = folder / READY
    if (folder / UNFINISHED).exists() or not ready.is_file():
        return set()
    return set(ready.read_text(encoding="utf-8").splitlines())


def note(folder: Path, step: str) -> None:
    """Remember that a step is finished, in place of what was noted for it before."""
    name = step.partition(" ")[0]
    others = {line for line in finished_steps(folder) if not line.startswith(name + " ")}
    (folder / READY).write_text("\n".join(sorted({*others, step})) + "\n", encoding="utf-8")


def starts(python: Path) -> bool:
    """Whether the environment's Python still runs; a removed base interpreter leaves a stump."""
    try:
        return call_quietly([str(python), "-c", "pass"]).returncode == 0
    except OSError:
        return False


def make(folder: Path) -> None:
    """Create an empty environment, in place of whatever was left of an earlier one."""
    require_venv_module()
    if folder.exists():
        remove(folder)
    tell(f"Готовлю окружение: {folder}")
    folder.mkdir(parents=True)
    (folder / UNFINISHED).touch()
    made = call_quietly([sys.executable, "-m", "venv", str(folder)])
    if made.returncode != 0:
        raise Refusal(installation_sentence(folder, made.stdout))
    (folder / UNFINISHED).unlink()


def require_venv_module() -> None:
    """Refuse a Python whose distributor cut the means to make environments out of it."""
    missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if missing:
        raise Refusal(
            f"В этом Python ({sys.executable}) нет части стандартной библиотеки: "
            f"{', '.join(missing)}.\n"
            f"Как исправить: Debian, Ubuntu — sudo apt install python{dotted(sys.version_info[:2])}"
            "-venv; в других системах установите Python целиком. Затем повторите команду."
        )


def remove(folder: Path) -> None:
    """Delete an old environment, and never anything that is not one."""
    if Path(sys.prefix).absolute() == folder:
        raise Refusal(
            f"Окружение {folder} надо создать заново, но команда запущена его же Python.\n"
            "Как исправить: повторите команду тем Python, который установлен в системе."
        )
    ours = any((folder / name).exists() for name in ("pyvenv.cfg", UNFINISHED))
    if not ours and any(folder.iterdir()):
        raise Refusal(
            f"Папка {folder} занята: это не окружение Python, и удалять её нельзя.\n"
            "Как исправить: укажите в переменной OPORA_VENV пустую папку."
        )
    shutil.rmtree(str(folder))


def install(folder: Path, arguments: list) -> None:
    """Run pip inside the environment; raise the reason in Russian when it fails."""
    (folder / UNFINISHED).touch()
    done = call_quietly([str(python_of(folder)), *arguments])
    # Without a network pip has not begun to write: what stood before still works offline.
    if done.returncode == 0 or tells_of(NO_NETWORK, done.stdout):
        (folder / UNFINISHED).unlink()
    if done.returncode != 0:
        raise Refusal(installation_sentence(folder, done.stdout))


def installation_sentence(folder: Path, output: str) -> str:
    """Say why the installation failed; the whole of pip's words goes to a log beside."""
    if tells_of(("No space left on device", "Errno 28"), output):
        return disk_sentence(OSError(errno.ENOSPC, "", str(folder)))
    log = folder / LOG
    log.write_text(output, encoding="utf-8")
    what, fix = next((w, f) for signs, w, f in PACKAGES_REFUSED if tells_of(signs, output))
    return f"Пакеты не установлены: {what}.\nГде: {log}\nКак исправить: {fix}, затем повторите."


def tells_of(signs: tuple, output: str) -> bool:
    """Whether a program's words hold one of the signs."""
    return any(sign in output for sign in signs)


def disk_sentence(error: OSError) -> str:
    """Say what the operating system refused, where, and what to do."""
    if error.errno == errno.ENOSPC:
        what, fix = "На диске нет места", "освободите около 1 ГБ и повторите"
    elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        what = "Нет права читать или писать"
        fix = "закройте программы, которые держат этот файл, или возьмите папку, где право есть"
    else:
        what = f"Система отказала ({error.strerror or error})"
        fix = "проверьте, что файл на месте и диск исправен"
    return f"{what}: {error.filename or ROOT}\nКак исправить: {fix}."


def call_all(python: Path, calls: dict) -> int:
    """Make every call even after one failed, and name the failed ones at the end."""
    failed = []
    for name, arguments in calls.items():
        tell(f"— {name}")
        if call(python, arguments) != 0:
            failed.append(name)
    if failed:
        tell(f"С замечаниями: {', '.join(failed)}.")
    return 1 if failed else 0


def call(python: Path, arguments: list) -> int:
    """Run the environment's Python in the project's folder, its output going straight through."""
    command = [str(python), *arguments]
    return subprocess.run(command, cwd=str(ROOT), env=surroundings(), check=False).returncode


def call_quietly(command: list) -> subprocess.CompletedProcess:
    """Run a child whose words are read by this program and not by the person."""
    return subprocess.run(
        command,
        cwd=str(ROOT),
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def surroundings() -> dict:
    """The process environment without foreign module paths, which would hide pinned packages."""
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
    return {**kept, "PYTHONUTF8": "1"}


def dotted(version: tuple) -> str:
    """A version as people write it: 3.11."""
    return ".".join(str(part) for part in version)


def tell(sentence: str) -> None:
    """Speak on the side channel at once, so that `start.py test` prints pytest's words alone."""
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
