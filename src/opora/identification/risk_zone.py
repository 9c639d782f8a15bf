"""Is a school that is not listed in the risk zone."""

from dataclasses import dataclass
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
    last, before = record.window[-1], record.window[-1].previous
    worse = []
    for by_year in record.by_identity.values():
        if last not in by_year or before not in by_year:
            continue
        now = by_year[last].outcome.share_below_minimum
        then = by_year[before].outcome.share_below_minimum
        if now is not None and then is not None and now - then >= trend.min_rise:
            worse.append(by_year[last])
    return tuple(worse)
