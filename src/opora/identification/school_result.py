"""The verdict on one school with everything that led to it."""

from dataclasses import dataclass

from opora.domain.problem import Problem
from opora.domain.verdict import Verdict
from opora.identification.criterion_finding import CriterionFinding, Finding, examine
from opora.identification.risk_zone import RiskFinding, examine_risk
from opora.identification.robustness import Robustness, robustness_of
from opora.identification.school_record import AssessedProcedure, SchoolRecord
from opora.identification.terms import Terms
from opora.rulesets.criterion import Criterion
from opora.rulesets.ruleset import Reading


@dataclass(frozen=True)
class SchoolResult:
    """One school under one reading.

    ``is_excluded`` says that the rule does not apply to this kind of school. ``severity`` is the
    strongest category met by a listed school; ``severity_is_certain`` is false where missing data
    could make it stronger.
    """

    record: SchoolRecord
    verdict: Verdict
    findings: tuple[CriterionFinding, ...]
    risk: tuple[RiskFinding, ...]
    severity: Criterion | None
    severity_is_certain: bool
    is_excluded: bool
    robustness: Robustness
    problems: tuple[Problem, ...]

    @property
    def low_procedures(self) -> tuple[AssessedProcedure, ...]:
        """Counted results that any criterion takes for low, each once, in the record's order."""
        low = {p for finding in self.findings for p in finding.low_procedures}
        return tuple(p for p in self.record.counted if p in low)

    def with_finding(self, finding: Finding) -> tuple[CriterionFinding, ...]:
        """The criteria that were answered so."""
        return tuple(f for f in self.findings if f.finding is finding)


def judge(
    record: SchoolRecord, problems: tuple[Problem, ...], terms: Terms, reading: Reading
) -> SchoolResult:
    """Apply the rule to one school and set chance beside it."""
    ruleset = terms.ruleset
    criteria = ruleset.criteria_under(reading)
    findings = tuple(examine(record, criterion) for criterion in criteria)
    risk = tuple(examine_risk(record, definition) for definition in terms.risk_definitions)
    is_excluded = record.school.kind in ruleset.counting.excluded_school_kinds
    verdict = Verdict.NOT_LISTED if is_excluded else _verdict(findings, risk)
    severity, is_certain = _severity(record, ruleset.severity, verdict)
    can_turn = not is_excluded and verdict is not Verdict.NOT_ASSESSABLE
    return SchoolResult(
        record=record,
        verdict=verdict,
        findings=findings,
        risk=risk,
        severity=severity,
        severity_is_certain=is_certain,
        is_excluded=is_excluded,
        robustness=robustness_of(
            record,
            criteria,
            listed=verdict is Verdict.LISTED if can_turn else None,
            luck_rate=terms.luck_rate,
        ),
        problems=problems,
    )


def _verdict(findings: tuple[CriterionFinding, ...], risk: tuple[RiskFinding, ...]) -> Verdict:
    answers = {finding.finding for finding in findings}
    if Finding.MET in answers:
        return Verdict.LISTED
    if Finding.UNDECIDABLE in answers:
        return Verdict.NOT_ASSESSABLE
    if any(finding.finding is Finding.MET for finding in risk):
        return Verdict.RISK_ZONE
    return Verdict.NOT_LISTED


def _severity(
    record: SchoolRecord, categories: tuple[Criterion, ...], verdict: Verdict
) -> tuple[Criterion | None, bool]:
    if verdict is not Verdict.LISTED:
        return None, True
    is_certain = True
    for category in categories:
        finding = examine(record, category).finding
        if finding is Finding.MET:
            return category, is_certain
        if finding is Finding.UNDECIDABLE:
            is_certain = False
    return None, is_certain
