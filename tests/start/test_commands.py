"""Each command starts what it says, and its exit code is the answer."""

import io
import sys

import pytest

import start


@pytest.mark.usefixtures("folder")
def test_the_suite_is_run_whole_with_coverage_and_in_part_without(children):
    assert start.main(["test"]) == 0
    assert start.main(["test", "tests/method", "-q"]) == 0
    whole, part = children.said("pytest")
    assert "--cov" in whole
    assert part[3:] == ["tests/method", "-q"]
    assert len(children.said("coverage")) == 2


@pytest.mark.parametrize("package", ["opora", "opora_web"])
@pytest.mark.usefixtures("folder")
def test_a_floor_of_coverage_that_does_not_hold_fails_the_suite(children, capsys, package):
    children.answers[f"--include=src/{package}/*"] = (2, "")
    assert start.main(["test"]) == 1
    assert "С замечаниями: покрытие" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_the_office_is_tried_on_postgresql_whole_and_in_part(children):
    assert start.main(["test-postgres"]) == 0
    assert start.main(["test-postgres", "tests/office/jobs"]) == 0
    whole, part = children.said("pytest")
    assert whole[1:] == [*start.ON_POSTGRES, "-n", "2", "tests/office"]
    assert part[1:] == [*start.ON_POSTGRES, "tests/office/jobs"]


@pytest.mark.usefixtures("folder")
def test_the_pictures_are_made_by_their_own_test(children):
    assert start.main(["pictures"]) == 0
    assert children.commands[-1][-2:] == ["tests/acceptance/test_pictures.py", "--write-pictures"]


@pytest.mark.usefixtures("folder")
def test_words_after_a_command_go_through(children):
    start.main(["bench", "--quick"])
    assert children.commands[-1][1:] == ["-m", "benchmarks.run", "--quick"]


@pytest.mark.usefixtures("folder")
def test_the_exit_code_of_the_work_is_the_exit_code(children):
    children.answers["demo/run.py"] = (7, "")
    assert start.main(["method"]) == 7


@pytest.mark.usefixtures("folder")
def test_the_office_needs_no_tools_of_developers(children):
    assert start.main(["run"]) == 0
    assert children.commands[-1][1:] == ["-m", "opora_web.config.office", "serve", "--demo"]
    assert not any("dev.txt" in word for command in children.commands for word in command)


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
    assert children.installs()


@pytest.mark.parametrize(("words", "code"), [([], 2), (["fly"], 2), (["--help"], 0)])
def test_an_unknown_command_is_answered_by_the_list(children, capsys, words, code):
    assert start.main(words) == code
    told = capsys.readouterr().err
    assert all(f"  {name} " in told for name in start.COMMANDS)
    assert children.commands == []


@pytest.mark.usefixtures("folder")
def test_the_keyboard_stops_without_a_traceback(children, capsys):
    children.answers["demo/run.py"] = (KeyboardInterrupt(), "")
    assert start.main(["method"]) == 130
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


def test_a_real_child_is_read_to_the_end():
    done = start.call_quietly([sys.executable, "-c", "print('слово'); raise SystemExit(3)"])
    assert (done.returncode, done.stdout.strip()) == (3, "слово")


@pytest.fixture
def spark_lists(folder, monkeypatch):
    """A machine with Java, and the lists of Spark."""
    for name in ("spark", "spark-server"):
        (folder.parent / "requirements" / f"{name}.txt").write_text(f"{name}==1\n")
    monkeypatch.delenv("OPORA_SPARK_VENV", raising=False)
    monkeypatch.setenv("SPARK_HOME", "elsewhere")
    monkeypatch.setattr(start.shutil, "which", lambda *_, **__: "java")
    return folder.parent / ".venv-spark"


def test_spark_is_tested_in_an_environment_of_its_own(children, spark_lists):
    assert start.main(["test-spark", "-q"]) == 0
    client, server = children.installs()
    assert "--target" not in client
    assert server[server.index("--target") + 1] == str(spark_lists / "spark-server")
    assert start.os.environ["SPARK_HOME"] == str(spark_lists / "spark-server" / "pyspark")
    assert children.commands[-1][0] == str(start.python_of(spark_lists))
    assert children.commands[-1][-2:] == ["tests/spark", "-q"]


def test_spark_is_installed_once(children, spark_lists):
    start.main(["test-spark"])
    start.main(["test-spark"])
    assert len(children.installs()) == 2
    (spark_lists.parent / "requirements" / "spark.txt").write_text("spark==2\n")
    start.main(["test-spark"])
    assert len(children.installs()) == 3


@pytest.mark.usefixtures("spark_lists")
def test_without_java_the_lack_is_said_before_anything_is_made(children, monkeypatch, capsys):
    monkeypatch.setattr(start.shutil, "which", lambda *_, **__: None)
    assert start.main(["test-spark"]) == 2
    assert "нужна Java 17" in capsys.readouterr().err
    assert children.commands == []


def test_java_is_sought_where_java_home_says(monkeypatch, tmp_path):
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(start.Refusal, match="команды java нет"):
        start.require_java()
    (tmp_path / "bin").mkdir()
    java = tmp_path / "bin" / ("java.exe" if start.os.name == "nt" else "java")
    java.touch(mode=0o755)
    start.require_java()
