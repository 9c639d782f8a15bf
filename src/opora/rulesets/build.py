"""Ruleset data → a method ready to be applied."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind
from opora.rulesets.criterion import Criterion, Over, WorseningTrend
from opora.rulesets.document import RulesetDocument
from opora.rulesets.ruleset import PLAIN_READING, Counting, Reading, RiskDefinition, Ruleset


def build(document: RulesetDocument, risk_zones: Mapping[str, Any]) -> Ruleset:
    """Make the method of a document; refuse it while a number is unknown.

    ``risk_zones`` holds the named definitions that the document's ``risk_zone`` may name.
    """
    if unknown := document.unknown_numbers():
        raise OporaError(_unknown_sentence(document.ruleset_id, unknown))
    data = document.data
    threshold = Fraction(str(data["low_result"]["threshold"]))
    readings = data["readings"]
    named = _readings(readings)
    return Ruleset(
        ruleset_id=document.ruleset_id,
        version=data["version"],
        status=data["status"],
        title=data["title"],
        issuer=data["issuer"],
        basis=data["basis"],
        confirmed=data["confirmed"],
        wording=data["wording"],
        valid_years=document.valid_years,
        window_years=data["window_years"],
        threshold=threshold,
        counting=_counting(data["counts"]),
        criteria=_criteria(data["criteria"], threshold),
        readings=named,
        default_reading=next(r for r in named if r.name == readings.get("default", r.name)),
        interpreted=readings.get("interpret"),
        severity=_criteria(data["severity"], threshold),
        risk_zone=tuple(
            _risk_definition(code, risk_zones[code], threshold) for code in data["risk_zone"]
        ),
        notes=tuple(data["notes"]),
        sha256=document.sha256,
    )


def _unknown_sentence(ruleset_id: str, unknown: tuple[str, ...]) -> str:
    names = ", ".join(f"«{name}»" for name in unknown)
    return (
        f"Набор правил {ruleset_id} — черновик: не известны числа {names}. Задайте их в сценарии: "
        f"--scenario --set {unknown[0]}=ЗНАЧЕНИЕ (и так для каждого)."
    )


def _counting(data: Mapping[str, Any]) -> Counting:
    subjects = data["subjects"]
    return Counting(
        kinds=frozenset(ProcedureKind(kind) for kind in data["kinds"]),
        subjects=None if subjects == "all" else frozenset(subjects),
        min_participants=int(data["min_participants"]),
        excluded_school_kinds=frozenset(data["excluded_school_kinds"]),
    )


def _criteria(data: Mapping[str, Any], threshold: Fraction) -> tuple[Criterion, ...]:
    return tuple(_criterion(code, entry, threshold) for code, entry in data.items())


def _criterion(code: str, data: Mapping[str, Any], threshold: Fraction) -> Criterion:
    below = data.get("below")
    return Criterion(
        code=code,
        title=data["title"],
        wording=data.get("wording", data["title"]),
        min_low=int(data["min_low"]),
        over=Over(data["over"]),
        threshold=Fraction(str(data.get("threshold", threshold))),
        same_procedure=data.get("same_procedure", False),
        below=threshold if below == "low-result-threshold" else below,
    )


def _readings(data: Mapping[str, Any]) -> tuple[Reading, ...]:
    return tuple(
        Reading(name, entry["title"], Over(entry["over"]))
        for name, entry in data.get("named", {}).items()
    ) or (PLAIN_READING,)


def _risk_definition(code: str, data: Mapping[str, Any], threshold: Fraction) -> RiskDefinition:
    return RiskDefinition(
        code, data["title"], data["status"], data["source"], _risk_rule(code, data, threshold)
    )


def _risk_rule(
    code: str, data: Mapping[str, Any], threshold: Fraction
) -> Criterion | WorseningTrend:
    if data["kind"] == "worsening-trend":
        return WorseningTrend(code, data["title"], data["title"], Fraction(data["min_rise"]))
    return _criterion(code, data, threshold)
