"""The rulesets that come with the method."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

import yaml

from opora.domain.errors import OporaError
from opora.rulesets.document import RulesetDocument


def ruleset_ids() -> tuple[str, ...]:
    """Names of all rulesets, in alphabetical order."""
    return tuple(_folders())


def ruleset_document(ruleset_id: str) -> RulesetDocument:
    """The data of one ruleset; an unknown name is refused with the names there are."""
    folder = _folders().get(ruleset_id)
    if folder is None:
        known = ", ".join(ruleset_ids())
        raise OporaError(f"Набора правил «{ruleset_id}» нет. Есть: {known}.")
    return RulesetDocument.parse((folder / "ruleset.yaml").read_bytes())


def worked_examples(ruleset_id: str) -> tuple[Mapping[str, Any], ...]:
    """Worked cases of one ruleset as data; a draft has none."""
    examples = _folders()[ruleset_id] / "examples.yaml"
    if not examples.is_file():
        return ()
    return tuple(yaml.safe_load(examples.read_text(encoding="utf-8")))


@cache
def risk_zones() -> Mapping[str, Any]:
    """Named definitions of the risk zone as data: code → definition."""
    content = (files("opora.rulesets") / "risk_zones.yaml").read_text(encoding="utf-8")
    return MappingProxyType(yaml.safe_load(content))


@cache
def _folders() -> dict[str, Traversable]:
    children = sorted(files("opora.rulesets").iterdir(), key=lambda child: child.name)
    return {child.name: child for child in children if (child / "ruleset.yaml").is_file()}
