"""The description of the interface as its page shows it, made from the one for programs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from opora_web.portal.interface.api import api

_TYPES = {
    "integer": "целое число",
    "number": "число",
    "string": "строка",
    "boolean": "да или нет",
    "null": "null",
    "array": "список",
    "object": "запись",
}


@dataclass(frozen=True)
class Named:
    """A parameter or a field: its name for programs, its type and meaning in words."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True)
class DescribedPath:
    """One address: what it gives, by which parameters, with which fields."""

    title: str
    explanation: str
    address: str
    parameters: tuple[Named, ...]
    fields: tuple[Named, ...]


@dataclass(frozen=True)
class DescribedPart:
    """A part of the interface, one scope of keys."""

    title: str
    paths: tuple[DescribedPath, ...]


@cache
def described_parts() -> tuple[DescribedPart, ...]:
    """Everything that can be asked; the same as long as the program runs."""
    schema = api.get_openapi_schema()
    parts: dict[str, list[DescribedPath]] = {}
    for address, ways in schema["paths"].items():
        told = ways["get"]
        parts.setdefault(told["tags"][0], []).append(_path(address, told, schema))
    return tuple(DescribedPart(title, tuple(paths)) for title, paths in parts.items())


def _path(address: str, told: Mapping[str, Any], schema: Mapping[str, Any]) -> DescribedPath:
    answer = told["responses"][200]["content"]["application/json"]["schema"]
    return DescribedPath(
        title=told["summary"],
        explanation=told["description"],
        address=address,
        parameters=tuple(
            Named(one["name"], _type(one["schema"], schema), _meaning(one))
            for one in told.get("parameters", ())
        ),
        fields=tuple(_fields(_item(answer, schema), schema)),
    )


def _meaning(parameter: Mapping[str, Any]) -> str:
    """The library drops what is said of a part of the address, and that is always the number."""
    meaning: str = parameter.get("description", "номер в Опоре")
    return meaning


def _item(answer: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """The shape of one thing, also where the answer is a page of them."""
    shape = _resolved(answer, schema)
    items = shape["properties"].get("items")
    return _resolved(items["items"], schema) if items else shape


def _fields(shape: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[Named]:
    for name, told in shape["properties"].items():
        yield Named(name, _type(told, schema), told["description"])


def _type(told: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    told = _resolved(told, schema)
    if values := told.get("enum"):
        return "одно из: " + ", ".join(map(str, values))
    variants = [_resolved(one, schema) for one in told.get("anyOf", [told])]
    return " или ".join(_variant(one, schema) for one in variants)


def _variant(told: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    if "enum" in told:
        return _type(told, schema)
    if told["type"] == "array":
        inner = ", ".join(_resolved(told["items"], schema)["properties"])
        return f"список записей: {inner}"
    return _TYPES[told["type"]]


def _resolved(told: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a reference, or a lone part of a whole, stands for."""
    told = told.get("allOf", [told])[0]
    if reference := told.get("$ref"):
        resolved: Mapping[str, Any] = schema["components"]["schemas"][reference.rsplit("/", 1)[1]]
        return resolved
    return told
