"""The repository works on any machine and with any registry."""

import pytest
from tests.architecture.foreign_addresses import foreign_addresses
from tests.architecture.repository import name_of, tracked_files


def test_no_file_holds_a_foreign_address():
    found = {
        name_of(path): addresses
        for path in tracked_files()
        if (addresses := foreign_addresses(path.read_bytes().decode("utf-8", errors="ignore")))
    }
    assert found == {}


@pytest.mark.parametrize(
    "address",
    [
        "https://py" + "pi.org/simple",
        "https://files.python" + "hosted.org/a.whl",
        "--index" + "-url=somewhere",
        "/" + "root/.venv",
        "/" + "home/olga/opora",
        "/" + "work/main",
        "C:\\" + "Users\\olga",
        "http://10.1" + ".2.3:3141",
    ],
)
def test_a_foreign_address_is_caught(address):
    assert foreign_addresses(f"first line\nsecond {address} line")[0].startswith("2: ")


@pytest.mark.parametrize(
    "text",
    ["duckdb==10.2.3.4", "../shared/domain", "teamwork/main", "№ 08-70", "https://example.org"],
)
def test_an_innocent_text_passes(text):
    assert foreign_addresses(text) == []
