"""One entry of a dated table as it lies on disk, read key by key."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import yaml

from opora.domain.errors import OporaError

T = TypeVar("T")


@dataclass(frozen=True)
class TableEntry:
    """A mapping with its place in the file, so that a refusal says where to look.

    A key that nobody reads is refused: a misspelt side condition would otherwise be lost
    silently, and marks would be too good.
    """

    place: str
    data: Mapping[str, Any]

    @classmethod
    def of_file(cls, name: str, content: bytes, keys: tuple[str, ...]) -> "TableEntry":
        """The whole file."""
        return cls(name, _mapping(name, yaml.safe_load(content), keys))

    def entries(self, key: str, keys: tuple[str, ...]) -> Iterator["TableEntry"]:
        """The list under a key, entry by entry; each may hold ``keys`` and no others."""
        for number, data in enumerate(self.take(key, list), start=1):
            place = f"{self.place}, {key} № {number}"
            yield TableEntry(place, _mapping(place, data, keys))

    def take(self, key: str, build: Callable[[Any], T]) -> T:
        """The value made by ``build``; refused where it is absent or cannot be made."""
        if self.data.get(key) is None:
            raise OporaError(f"{self.place}: не указано «{key}».")
        try:
            return build(self.data[key])
        except OporaError as refusal:
            raise OporaError(*(f"{self.place}: {told}" for told in refusal.sentences)) from refusal
        except (ValueError, TypeError, KeyError) as fault:
            value = self.data[key]
            raise OporaError(f"{self.place}: «{key}» не может быть «{value}».") from fault

    def take_if_any(self, key: str, build: Callable[[Any], T]) -> T | None:
        """The same for a value that may be absent."""
        return None if self.data.get(key) is None else self.take(key, build)


def _mapping(place: str, data: object, keys: tuple[str, ...]) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise OporaError(f"{place}: ожидаются пары «ключ: значение», а стоит «{data}».")
    if unknown := [str(key) for key in data if key not in keys]:
        raise OporaError(f"{place}: неизвестно, что такое «{'», «'.join(unknown)}».")
    return data
