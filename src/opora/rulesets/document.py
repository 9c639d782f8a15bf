"""A ruleset as it lies on disk: data that may still have unknown numbers."""

import hashlib
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

import yaml

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear


@dataclass(frozen=True)
class RulesetDocument:
    """The parsed YAML of one ruleset and the hash of its bytes.

    A number nobody has published is empty in the file. A draft may hold such holes; they are
    listed by :meth:`unknown_numbers` and can be filled in a scenario only.
    """

    data: Mapping[str, Any]
    sha256: str

    @classmethod
    def parse(cls, content: bytes) -> "RulesetDocument":
        """Read a file's bytes; line ends do not change the hash."""
        content = content.replace(b"\r\n", b"\n")
        return cls(yaml.safe_load(content), hashlib.sha256(content).hexdigest())

    @property
    def ruleset_id(self) -> str:
        """The stable name used on the command line."""
        return str(self.data["id"])

    @property
    def is_draft(self) -> bool:
        """Whether the method may not be used officially."""
        return bool(self.data["status"] != "released")

    @property
    def valid_years(self) -> tuple[SchoolYear, ...]:
        """The assessed school years for which the method is in force."""
        return tuple(SchoolYear(year) for year in self.data["valid_years"])

    def unknown_numbers(self) -> tuple[str, ...]:
        """Dotted paths of the numbers that are not known, in the order of the file."""
        return tuple(_holes(self.data))

    def with_changes(self, changes: Mapping[str, Any]) -> "RulesetDocument":
        """The same document with values set at dotted paths: what a scenario asks for."""
        data = deepcopy(dict(self.data))
        for path, value in changes.items():
            _set(data, path.split("."), value, path)
        return replace(self, data=data)


def _holes(data: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield from _holes(value, f"{prefix}{key}.")
        elif value is None:
            yield f"{prefix}{key}"


def _set(data: Any, keys: list[str], value: object, path: str) -> None:
    key, *rest = keys
    if not isinstance(data, dict) or key not in data:
        raise OporaError(
            f"В наборе правил нет параметра «{path}». "
            "Имена параметров показывает команда «opora rulesets show»."
        )
    if rest:
        _set(data[key], rest, value, path)
    else:
        data[key] = value
