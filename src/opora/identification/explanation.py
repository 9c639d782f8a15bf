"""The verdict in sentences: one text for screen, paper and interface."""

from dataclasses import dataclass
from typing import assert_never

from opora.domain.verdict import Verdict
from opora.identification.criterion_finding import CriterionFinding, Finding
from opora.identification.criterion_phrase import (
    criterion_name,
    criterion_sentence,
    gap_phrase,
    tally_phrase,
)
from opora.identification.procedure_phrase import result_phrase
from opora.identification.robustness_phrase import chance_sentence, distance_sentence
from opora.identification.school_record import AssessedProcedure, Standing
from opora.identification.school_result import SchoolResult
from opora.language.enumeration import joined


@dataclass(frozen=True)
class Explanation:
    """The verdict and its reason, the whole trace, and the remarks on the data, a sentence each.

    ``gist`` is the part of the trace that a paper needs beside the reason.
    """

    verdict: str
    reason: str
    gist: tuple[str, ...]
    trace: tuple[str, ...]
    remarks: tuple[str, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything, in the order in which it is told."""
        return (f"{self.verdict} {self.reason}", *self.trace, *self.remarks)

    @property
    def text(self) -> str:
        """Everything as one text, a sentence per line."""
        return "\n".join(self.sentences)


def explain(result: SchoolResult) -> Explanation:
    """Say why the verdict is what it is, what it rests on, and what it does not say."""
    severity, unknown = _severity_sentences(result), _unknown_sentences(result)
    low, distance = _low_sentences(result), distance_sentence(result)
    criteria = [(f, criterion_sentence(f, result.record)) for f in result.findings]
    open_beside = [
        sentence
        for finding, sentence in criteria
        if result.verdict is Verdict.LISTED and finding.finding is Finding.UNDECIDABLE
    ]
    return Explanation(
        verdict=f"{result.record.school.name}: {result.verdict.russian}.",
        reason=_reason(result),
        gist=(*severity, *open_beside, *unknown, *distance),
        trace=(
            *severity,
            *(sentence for _, sentence in criteria),
            *low,
            *_other_sentences(result),
            *unknown,
            *_not_counted_sentences(result),
            *_risk_sentences(result),
            *distance,
            *chance_sentence(result),
        ),
        remarks=tuple(f"Замечание к данным: {problem.message}" for problem in result.problems),
    )


def _reason(result: SchoolResult) -> str:
    if result.is_excluded:
        return f"Правило не применяется к школам такого вида: {result.record.school.kind}."
    match result.verdict:
        case Verdict.LISTED:
            return _reason_of_listing(result.with_finding(Finding.MET), result)
        case Verdict.NOT_ASSESSABLE:
            return _reason_of_gap(result.with_finding(Finding.UNDECIDABLE), result)
        case Verdict.RISK_ZONE:
            return f"Ни один критерий не выполнен, но {_risk_grounds(result)}."
        case Verdict.NOT_LISTED:
            return "Ни один критерий не выполнен."
        case _:
            assert_never(result.verdict)


def _reason_of_listing(met: tuple[CriterionFinding, ...], result: SchoolResult) -> str:
    grounds = joined(
        [f"{criterion_name(f.criterion)} ({tally_phrase(f, result.record)})" for f in met]
    )
    verb = "Выполнен" if len(met) == 1 else "Выполнены"
    return f"{verb} {grounds}."


def _reason_of_gap(undecidable: tuple[CriterionFinding, ...], result: SchoolResult) -> str:
    titles = joined([criterion_name(finding.criterion) for finding in undecidable])
    return f"Нельзя определить {titles}: {gap_phrase(result.record)}."


def _risk_grounds(result: SchoolResult) -> str:
    return "; ".join(
        f"{finding.definition.title} ({joined([result_phrase(p) for p in finding.procedures])})"
        for finding in result.risk
        if finding.finding is Finding.MET
    )


def _severity_sentences(result: SchoolResult) -> tuple[str, ...]:
    if result.severity is None:
        return ()
    doubt = "" if result.severity_is_certain else "; из-за неполных данных могла бы быть и тяжелее"
    return (f"Категория: {result.severity.title}{doubt}.",)


def _low_sentences(result: SchoolResult) -> tuple[str, ...]:
    return _enumerated("Низкие результаты", result.low_procedures)


def _other_sentences(result: SchoolResult) -> tuple[str, ...]:
    low = result.low_procedures
    others = tuple(p for p in result.record.counted if p not in low)
    return _enumerated("Учтены и не низкие", others)


def _enumerated(title: str, procedures: tuple[AssessedProcedure, ...]) -> tuple[str, ...]:
    if not procedures:
        return ()
    return (f"{title}: {'; '.join(result_phrase(p) for p in procedures)}.",)


def _unknown_sentences(result: SchoolResult) -> tuple[str, ...]:
    return tuple(
        f"Не учтено, потому что неизвестно: {result_phrase(procedure)}."
        for procedure in result.record.unknown
    )


def _not_counted_sentences(result: SchoolResult) -> tuple[str, ...]:
    return tuple(
        f"Не учтено: {result_phrase(procedure)}."
        for procedure in result.record.procedures
        if procedure.standing in {Standing.LEFT_OUT, Standing.TOO_FEW}
    )


def _risk_sentences(result: SchoolResult) -> tuple[str, ...]:
    if result.verdict is Verdict.LISTED:
        return ()
    return tuple(
        f"Зона риска по определению «{finding.definition.title}» — {finding.finding.russian_risk} "
        "(определение не подтверждено официально)."
        for finding in result.risk
    )
