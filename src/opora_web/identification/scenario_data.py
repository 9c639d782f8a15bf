"""A scenario as it is kept with its run: what was changed, in plain JSON."""

from collections.abc import Mapping
from typing import Any

from opora.domain.procedure_kind import ProcedureKind
from opora.identification.scenario import Scenario
from opora.rulesets.document import RulesetDocument
from opora.rulesets.parameter import parse_share


def scenario_of(document: RulesetDocument, kept: Mapping[str, Any]) -> Scenario:
    """The method's scenario; a key that is left out changes nothing.

    Keys: ``threshold`` as people write a share («35 %»), ``min_participants``, ``kinds`` and
    ``criteria`` as lists of codes, ``subjects`` as a list of names, ``settings`` as dotted paths
    of the ruleset with texts. Raises ``OporaError`` for what is no share.
    """
    threshold = kept.get("threshold")
    return Scenario(
        document,
        threshold=parse_share(threshold) if threshold else None,
        min_participants=kept.get("min_participants"),
        kinds=tuple(ProcedureKind(kind) for kind in kept.get("kinds", ())),
        subjects=tuple(kept.get("subjects", ())),
        criteria=tuple(kept.get("criteria", ())),
        settings=dict(kept.get("settings", {})),
    )
