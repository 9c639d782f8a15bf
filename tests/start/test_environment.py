"""An environment is made once, used at once the second time, and mended when it is broken."""

import pytest

import start


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
    assert [start.Path(command[-1]).name for command in children.installs()] == [
        "run.txt",
        "dev.txt",
    ]
    assert len(children.said("venv")) == 1


@pytest.mark.usefixtures("folder")
def test_the_environment_of_a_developer_serves_a_user(children):
    start.prepare("dev")
    start.prepare("run")
    assert len(children.installs()) == 1


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
    assert len(children.installs()) == 1
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


@pytest.mark.parametrize(("system", "tail"), [("nt", "python.exe"), ("posix", "python")])
def test_each_system_keeps_its_python_in_its_own_place(monkeypatch, tmp_path, system, tail):
    class System:
        name = system

    monkeypatch.setattr(start, "os", System)
    assert start.python_of(tmp_path).name == tail
