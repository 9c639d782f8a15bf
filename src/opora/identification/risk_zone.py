"""Is a school that is not listed in the risk zone."""

from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from opora.identification.criterion_finding import Finding, examine
from opora.identification.school_record import AssessedProcedure, SchoolRecord
from opora.rulesets.criterion import Criterion, WorseningTrend
from opora.rulesets.ruleset import RiskDefinition


@dataclass(frozen=True)
class RiskFinding:
    """The answer for one named definition and the procedures it rests on."""

    definition: RiskDefinition
    finding: Finding
    procedures: tuple[AssessedProcedure, ...]


def examine_risk(record: SchoolRecord, definition: RiskDefinition) -> RiskFinding:
    """Evaluate one definition of the risk zone."""
    match definition.rule:
        case Criterion() as criterion:
            answer = examine(record, criterion)
            last = record.window[-1]
            procedures = tuple(p for p in answer.low_procedures if p.year == last)
            return RiskFinding(definition, answer.finding, procedures)
        case WorseningTrend() as trend:
            worse = _worsened(record, trend)
            finding = Finding.MET if worse else Finding.NOT_MET
            return RiskFinding(definition, finding, worse)
        case _:
            assert_never(definition.rule)


def _worsened(record: SchoolRecord, trend: WorseningTrend) -> tuple[AssessedProcedure, ...]:
    """Only counted results: what is contested or is left after re-sits has no share to compare."""
    last, before = record.window[-1], record.window[-1].previous
    counted = {(p.identity, p.year): p for p in record.counted}
    worse = []
    for (identity, year), now in counted.items():
        then = counted.get((identity, before))
        if year == last and then and _share(now) - _share(then) >= trend.min_rise:
            worse.append(now)
    return tuple(worse)


def _share(procedure: AssessedProcedure) -> Fraction:
    return Fraction(*procedure.counts)
