"""What is missing is said plainly: what, where, how to fix; and nothing of the person's is lost."""

import errno
import importlib.util
import sys

import pytest

import start

NETWORK_DOWN = "WARNING: Retrying: NewConnectionError\nERROR: No matching distribution found for x"


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
