"""Evidence as it is kept with a profile: plain data, nothing of it lost."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from opora.diagnosis.evidence import Evidence, EvidenceKind


def evidence_data(evidence: Evidence) -> dict[str, str | None]:
    """One piece of evidence as data; the risk stays an exact share."""
    return {
        "factor_id": evidence.factor_id,
        "kind": evidence.kind.value,
        "asked": evidence.asked,
        "title": evidence.title,
        "risk": None if evidence.risk is None else str(evidence.risk),
        "told": evidence.told,
        "source": evidence.source,
        "weakness": evidence.weakness,
    }


def evidence_of_data(data: Mapping[str, Any]) -> Evidence:
    """The evidence again."""
    risk = data["risk"]
    return Evidence(
        factor_id=data["factor_id"],
        kind=EvidenceKind(data["kind"]),
        asked=data["asked"],
        title=data["title"],
        risk=None if risk is None else Fraction(risk),
        told=data["told"],
        source=data["source"],
        weakness=data["weakness"],
    )
