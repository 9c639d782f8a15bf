"""The thinking part of the method takes values and returns values."""

import ast

import pytest
from tests.architecture.purity import impurities
from tests.architecture.repository import THINKING_ROOMS, method_modules, name_of, parsed


def findings(source: str) -> list[str]:
    return impurities(ast.parse(source))


@pytest.mark.parametrize("path", method_modules(*THINKING_ROOMS), ids=name_of)
def test_the_thinking_part_is_pure(path):
    assert impurities(parsed(path)) == []


@pytest.mark.parametrize(
    "call",
    [
        "from datetime import date\ndate.today()",
        "from datetime import datetime as moment\nmoment.now()",
        "import datetime as dt\ndt.datetime.now(dt.UTC)",
        "import datetime\ndatetime.date.today()",
    ],
)
def test_a_look_at_the_clock_is_caught(call):
    [finding] = findings(call)
    assert finding.startswith("2: reads the clock by datetime.")


@pytest.mark.parametrize(
    "source",
    ["import time", "from time import monotonic", "import os.path", "import urllib.request as web"],
)
def test_a_module_of_the_outer_world_is_caught(source):
    [finding] = findings(source)
    assert finding.startswith("1: imports ")


@pytest.mark.parametrize("call", ["open('a')", "place.read_text()", "(a / b).write_bytes(c)"])
def test_a_file_is_caught(call):
    [finding] = findings(call)
    assert finding.startswith("1: touches a file by ")


def test_data_of_the_package_may_be_read():
    source = "from importlib import resources\nresources.files('opora').joinpath('a').read_text()"
    assert findings(source) == []


def test_packaged_data_do_not_excuse_an_open_file():
    assert findings("from importlib.resources import files\nopen('a')") == [
        "2: touches a file by open"
    ]


@pytest.mark.parametrize(
    "call",
    [
        "import random\nrandom.random()",
        "from random import choice\nchoice(a)",
        "import random\nrandom.Random()",
        "import numpy as np\nnp.random.default_rng()",
        "import numpy as np\nnp.random.normal(0, 1)",
    ],
)
def test_dice_without_a_seed_are_caught(call):
    [finding] = findings(call)
    assert "throws dice" in finding


@pytest.mark.parametrize(
    "call",
    ["import random\nrandom.Random(7)", "import numpy as np\nnp.random.default_rng(seed=7)"],
)
def test_dice_with_a_seed_are_values(call):
    assert findings(call) == []


def test_a_date_that_is_given_is_a_value():
    assert findings("from datetime import date\ndate(2023, 1, 1).replace(year=2022)") == []
