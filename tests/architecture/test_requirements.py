"""What the project says it needs, what is listed and what is pinned are one thing."""

import re
import tomllib

import pytest
from tests.architecture.repository import ROOT

LISTS = ROOT / "requirements"
LISTED = ["run", "dev", "spark", "spark-server"]
NAME = re.compile(r"^[A-Za-z][\w.-]*", re.MULTILINE)


def asked(kind):
    """Names asked for in a `.in` list, by which pip compares them."""
    return {normal(name) for name in NAME.findall((LISTS / f"{kind}.in").read_text("utf-8"))}


def pinned(kind):
    """Requirement line → set of its hashes."""
    text = (LISTS / f"{kind}.txt").read_text("utf-8").replace("\\\n", " ")
    rows = [row.split("--hash=") for row in text.splitlines() if row.strip()]
    return {row[0].strip(): {one.strip() for one in row[1:]} for row in rows}


def names(requirements):
    return {normal(NAME.match(one)[0]) for one in requirements}


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_project_and_its_list_ask_for_the_same():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    builders = {"hatchling", "editables"}
    held_back = {"numpy"}  # scipy's need, kept at one series
    assert names(project["dependencies"]) | builders | held_back == asked("run")


@pytest.mark.parametrize("kind", LISTED)
def test_everything_asked_for_is_pinned(kind):
    assert asked(kind) <= names(pinned(kind))


@pytest.mark.parametrize("kind", LISTED)
def test_every_pin_is_exact_and_hashed(kind):
    for requirement, hashes in pinned(kind).items():
        assert "==" in requirement
        assert hashes
        assert all(one.startswith("sha256:") for one in hashes)


def test_the_client_of_spark_is_asked_for_by_the_project_and_its_list():
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert names(extras["optional-dependencies"]["spark"]) <= asked("spark")


def test_client_and_server_of_spark_are_of_one_version():
    (server,) = pinned("spark-server")
    assert server.replace("pyspark", "pyspark-client") in pinned("spark")


def test_the_list_of_developers_holds_the_list_of_users():
    everything = pinned("dev")
    assert {line: everything.get(line) for line in pinned("run")} == pinned("run")
