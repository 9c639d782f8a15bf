"""start.py prepares an environment once, mends a broken one, and says plainly what is missing."""

import errno
import importlib.util
import io
import subprocess
import sys

import pytest

import start

NETWORK_DOWN = "WARNING: Retrying: NewConnectionError\nERROR: No matching distribution found for x"


class Children:
    """Stands in for subprocess: remembers the commands, answers as told, makes what venv makes."""

    def __init__(self):
        self.commands = []
        self.answers = {}

    def run(self, command, **_settings):
        """Answer with the first planted answer whose key is a word of the command."""
        self.commands.append(command)
        code, words = next((a for key, a in self.answers.items() if key in command), (0, ""))
        if isinstance(code, BaseException):
            raise code
        if "venv" in command and code == 0:
            python = start.python_of(start.Path(command[-1]))
            python.parent.mkdir(parents=True)
            python.touch()
            (start.Path(command[-1]) / "pyvenv.cfg").touch()
        return subprocess.CompletedProcess(command, code, stdout=words)

    def said(self, word):
        """Commands with this word in them."""
        return [command for command in self.commands if word in command]


@pytest.fixture
def children(monkeypatch):
    stand_in = Children()
    monkeypatch.setattr(start.subprocess, "run", stand_in.run)
    return stand_in


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An environment's place, in a project of its own."""
    project = tmp_path / "проект с пробелом"
    (project / "requirements").mkdir(parents=True)
    (project / "requirements" / "run.txt").write_text("duckdb==1\n")
    (project / "requirements" / "dev.txt").write_text("duckdb==1\npytest==1\n")
    (project / "pyproject.toml").write_text("[project]\n")
    monkeypatch.setattr(start, "ROOT", project)
    monkeypatch.delenv("OPORA_VENV", raising=False)
    return project / ".venv"


def installs(children):
    return [command for command in children.said("install") if "--require-hashes" in command]


def test_the_first_time_makes_everything_in_order(children, folder):
    assert start.prepare("run") == start.python_of(folder)
    [venv, pinned, project] = children.commands
    assert venv[1:3] == ["-m", "venv"]
    assert pinned[-1].endswith("run.txt")
    assert "--only-binary=:all:" in pinned
    assert {"--no-index", "--no-deps", "--no-build-isolation"} <= set(project)


def test_the_second_time_only_looks_whether_python_starts(children, folder):
    start.prepare("run")
    children.commands.clear()
    start.prepare("run")
    assert children.commands == [[str(start.python_of(folder)), "-c", "pass"]]


@pytest.mark.usefixtures("folder")
def test_a_developer_adds_to_the_environment_of_a_user(children):
    start.prepare("run")
    start.prepare("dev")
    start.prepare("run")
    assert [start.Path(command[-1]).name for command in installs(children)] == [
        "run.txt",
        "dev.txt",
    ]
    assert len(children.said("venv")) == 1


@pytest.mark.usefixtures("folder")
def test_the_environment_of_a_developer_serves_a_user(children):
    start.prepare("dev")
    start.prepare("run")
    assert len(installs(children)) == 1


def test_a_changed_list_makes_the_environment_anew(children, folder):
    start.prepare("run")
    (folder / "leftover").touch()
    (start.ROOT / "requirements" / "run.txt").write_text("duckdb==2\n")
    start.prepare("run")
    assert len(children.said("venv")) == 2
    assert not (folder / "leftover").exists()


@pytest.mark.usefixtures("folder")
def test_a_changed_project_is_linked_again_and_nothing_is_installed(children):
    start.prepare("run")
    (start.ROOT / "pyproject.toml").write_text("[project]\nversion = '2'\n")
    start.prepare("run")
    assert len(installs(children)) == 1
    assert len(children.said("--no-index")) == 2


def test_a_moved_environment_is_made_anew(children, folder, monkeypatch):
    start.prepare("run")
    moved = folder.with_name("moved")
    folder.rename(moved)
    monkeypatch.setenv("OPORA_VENV", str(moved))
    start.prepare("run")
    assert len(children.said("venv")) == 2


def test_another_python_makes_the_environment_anew(children, folder, monkeypatch):
    start.prepare("run")
    monkeypatch.setattr(start.sys.implementation, "cache_tag", "cpython-399")
    start.prepare("run")
    assert len(children.said("venv")) == 2
    assert folder.is_dir()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("symptom", [(1, ""), (FileNotFoundError(), "")])
def test_an_environment_whose_python_does_not_start_is_made_anew(children, symptom):
    start.prepare("run")
    children.answers["pass"] = symptom
    start.prepare("run")
    assert len(children.said("venv")) == 2


@pytest.mark.parametrize("cut_off", ["venv", "--require-hashes", "--no-index"])
def test_a_step_that_was_cut_off_is_mended(children, folder, cut_off):
    children.answers[cut_off] = (KeyboardInterrupt(), "")
    with pytest.raises(KeyboardInterrupt):
        start.prepare("run")
    children.answers.clear()
    start.prepare("run")
    assert not (folder / start.UNFINISHED).exists()
    assert len(start.finished_steps(folder)) == 3


def test_without_a_network_the_old_environment_still_works(children, folder):
    start.prepare("run")
    children.answers["--require-hashes"] = (1, NETWORK_DOWN)
    with pytest.raises(start.Refusal, match="нет связи с хранилищем пакетов"):
        start.prepare("dev")
    children.commands.clear()
    assert start.prepare("run") == start.python_of(folder)
    assert not children.said("venv")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (NETWORK_DOWN, "нет связи с хранилищем пакетов"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "отличается от записанного"),
        ("ERROR: No matching distribution found for duckdb", "нет готового пакета"),
        ("OSError: [Errno 28] No space left on device", "На диске нет места"),
        ("something new", "причина стоит в журнале"),
    ],
)
def test_a_failed_installation_says_why_and_what_to_do(children, folder, words, sentence):
    children.answers["--require-hashes"] = (1, words)
    with pytest.raises(start.Refusal) as refusal:
        start.prepare("run")
    assert sentence in str(refusal.value)
    assert "Как исправить:" in str(refusal.value)
    assert str(folder) in str(refusal.value)


def test_the_words_of_pip_are_kept_in_a_log(children, folder):
    children.answers["--require-hashes"] = (1, "something new")
    with pytest.raises(start.Refusal):
        start.prepare("run")
    assert (folder / start.LOG).read_text(encoding="utf-8") == "something new"


@pytest.mark.usefixtures("folder")
def test_a_venv_that_cannot_be_made_says_so(children):
    children.answers["venv"] = (1, "ensurepip failed")
    with pytest.raises(start.Refusal, match="причина стоит в журнале"):
        start.prepare("run")


def test_a_foreign_folder_is_never_deleted(children, folder, monkeypatch):
    papers = folder.with_name("papers")
    papers.mkdir()
    (papers / "order.docx").touch()
    monkeypatch.setenv("OPORA_VENV", str(papers))
    with pytest.raises(start.Refusal, match="удалять её нельзя"):
        start.prepare("run")
    assert (papers / "order.docx").exists()
    assert children.commands == []


def test_an_environment_does_not_delete_itself(children, folder, monkeypatch):
    start.prepare("run")
    (folder / start.READY).unlink()
    monkeypatch.setattr(start.sys, "prefix", str(folder))
    with pytest.raises(start.Refusal, match="запущена его же Python"):
        start.prepare("run")
    assert children.said("venv")
    assert folder.is_dir()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_a_python_without_venv_names_the_package_to_install(children, monkeypatch, missing):
    found = importlib.util.find_spec
    monkeypatch.setattr(
        start.importlib.util, "find_spec", lambda name: None if name == missing else found(name)
    )
    with pytest.raises(start.Refusal) as refusal:
        start.prepare("run")
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert missing in str(refusal.value)
    assert f"sudo apt install python{version}-venv" in str(refusal.value)
    assert children.commands == []


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 13)])
def test_an_old_python_is_refused_by_its_number(version):
    with pytest.raises(start.Refusal) as refusal:
        start.require_python(version)
    assert ".".join(map(str, version)) in str(refusal.value)
    assert "Нужен Python 3.11 или новее" in str(refusal.value)


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 13, 1), (4, 0, 0)])
def test_a_new_python_passes(version):
    start.require_python(version)


@pytest.mark.usefixtures("folder")
def test_the_suite_is_run_whole_with_coverage_and_in_part_without(children):
    assert start.main(["test"]) == 0
    assert start.main(["test", "tests/method", "-q"]) == 0
    whole, part = children.said("pytest")
    assert whole[3:] == start.WHOLE_SUITE
    assert part[3:] == ["tests/method", "-q"]


@pytest.mark.usefixtures("folder")
def test_words_after_a_command_go_through(children):
    start.main(["bench", "--quick"])
    assert children.commands[-1][1:] == ["-m", "benchmarks.run", "--quick"]


@pytest.mark.usefixtures("folder")
def test_the_exit_code_of_the_work_is_the_exit_code(children):
    children.answers["demo/run.py"] = (7, "")
    assert start.main(["run"]) == 7


@pytest.mark.usefixtures("folder")
def test_every_check_is_made_even_after_one_failed(children, capsys):
    children.answers["mypy"] = (1, "")
    assert start.main(["check"]) == 1
    assert children.commands[-1][1:] == ["docs/build.py", "--check"]
    assert "С замечаниями: mypy." in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_checks_without_remarks_pass(children):
    assert start.main(["check"]) == 0
    assert len(children.said("ruff")) == 2


@pytest.mark.usefixtures("folder")
def test_the_environment_alone_can_be_asked_for(children, capsys):
    assert start.main(["env"]) == 0
    assert "Окружение готово" in capsys.readouterr().err
    assert installs(children)


@pytest.mark.parametrize(("words", "code"), [([], 2), (["fly"], 2), (["--help"], 0)])
def test_an_unknown_command_is_answered_by_the_list(children, capsys, words, code):
    assert start.main(words) == code
    told = capsys.readouterr().err
    assert all(f"  {name} " in told for name in start.COMMANDS)
    assert children.commands == []


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "На диске нет места"),
        (errno.EACCES, "Нет права читать или писать"),
        (errno.EIO, "Система отказала"),
    ],
)
def test_a_refusal_of_the_disk_is_a_sentence(children, capsys, number, sentence):
    children.answers["venv"] = (OSError(number, "I/O", "some/file"), "")
    assert start.main(["run"]) == 2
    told = capsys.readouterr().err
    assert sentence in told
    assert "some/file" in told
    assert "Как исправить:" in told


@pytest.mark.usefixtures("folder")
def test_the_keyboard_stops_without_a_traceback(children, capsys):
    children.answers["demo/run.py"] = (KeyboardInterrupt(), "")
    assert start.main(["run"]) == 130
    assert "Остановлено" in capsys.readouterr().err


def test_a_console_without_russian_letters_survives(monkeypatch):
    console = io.TextIOWrapper(io.BytesIO(), encoding="cp866", errors="strict")
    monkeypatch.setattr(start.sys, "stderr", console)
    assert start.main(["help"]) == 0
    start.tell("длинное тире — и знак №")
    console.flush()
    assert "длинное тире ? и знак №" in console.buffer.getvalue().decode("cp866")


def test_children_do_not_inherit_foreign_module_paths(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "somewhere")
    monkeypatch.setenv("PYTHONHOME", "somewhere")
    surroundings = start.surroundings()
    assert "somewhere" not in surroundings.values()
    assert surroundings["PYTHONUTF8"] == "1"


@pytest.mark.parametrize(("system", "tail"), [("nt", "python.exe"), ("posix", "python")])
def test_each_system_keeps_its_python_in_its_own_place(monkeypatch, tmp_path, system, tail):
    class System:
        name = system

    monkeypatch.setattr(start, "os", System)
    assert start.python_of(tmp_path).name == tail


def test_a_real_child_is_read_to_the_end():
    done = start.call_quietly([sys.executable, "-c", "print('слово'); raise SystemExit(3)"])
    assert (done.returncode, done.stdout.strip()) == (3, "слово")
