"""A computed list read back from its JSON."""

import json
from pathlib import Path

import pytest

from opora.domain.errors import OporaError
from opora.domain.received_list import ListPlace
from opora.exchange.lists.computed_list import read_computed_list


def school(name: str, verdict: str, code: str = "101") -> dict[str, object]:
    return {
        "school_name": name,
        "school_code": code,
        "municipality": "Каменский район",
        "verdict": verdict,
        "severity": None,
    }


@pytest.fixture
def computed(tmp_path: Path) -> Path:
    path = tmp_path / "список.json"
    readings = {
        "total": [
            school("Лицей № 1", "listed"),
            school("Лицей № 2", "risk_zone", "name:каменский район/лицей 2"),
            school("Лицей № 3", "not_listed"),
        ],
        "each-year": [],
    }
    content = {
        "ruleset": {"id": "fioko-2023"},
        "year": 2023,
        "scenario": True,
        "readings": readings,
    }
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_the_first_reading_is_taken(computed: Path) -> None:
    listed = read_computed_list(computed)
    assert [(entry.name, entry.place, entry.code) for entry in listed.entries] == [
        ("Лицей № 1", ListPlace.LISTED, "101"),
        ("Лицей № 2", ListPlace.RISK_ZONE, None),
    ]
    assert "сценарий" in listed.title


def test_another_reading_may_be_asked_for(computed: Path) -> None:
    assert read_computed_list(computed, "each-year").entries == ()
    with pytest.raises(OporaError, match="нет прочтения «x»"):
        read_computed_list(computed, "x")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"readings": {}}', '{"readings": {"total": 1}}'])
def test_strange_files_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(OporaError, match="не похож на список"):
        read_computed_list(tmp_path / "a.json")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OporaError, match="нет"):
        read_computed_list(tmp_path / "a.json")
