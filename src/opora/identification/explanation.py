"""The verdict in sentences: one text for screen, paper and interface."""

from dataclasses import dataclass
from typing import assert_never

from opora.domain.verdict import Verdict
from opora.identification.criterion_finding import CriterionFinding, Finding
from opora.identification.criterion_phrase import criterion_sentence, gap_phrase, tally_phrase
from opora.identification.procedure_phrase import result_phrase
from opora.identification.robustness_phrase import chance_sentence, distance_sentence
from opora.identification.school_record import Standing
from opora.identification.school_result import SchoolResult
from opora.language.enumeration import joined


@dataclass(frozen=True)
class Explanation:
    """The verdict and its reason, the trace, and the remarks on the data, a sentence each."""

    verdict: str
    reason: str
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
    trace = (
        *_severity_sentences(result),
        *(criterion_sentence(finding, result.record) for finding in result.findings),
        *_result_sentences(result),
        *_unknown_sentences(result),
        *_not_counted_sentences(result),
        *_risk_sentences(result),
        *distance_sentence(result),
        *chance_sentence(result),
    )
    return Explanation(
        verdict=f"{result.record.school.name}: {result.verdict.russian}.",
        reason=_reason(result),
        trace=trace,
        remarks=tuple(f"Замечание к данным: {problem.message}" for problem in result.problems),
    )


def verdict_phrase(result: SchoolResult) -> str:
    """«в списке, сильно неуспевающие»: the verdict with the category of severity, if any."""
    category = f", {result.severity.title}" if result.severity else ""
    return f"{result.verdict.russian}{category}"


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
        [
            f"{finding.criterion.title[0].lower()}{finding.criterion.title[1:]} "
            f"({tally_phrase(finding, result.record)})"
            for finding in met
        ]
    )
    verb = "Выполнен" if len(met) == 1 else "Выполнены"
    return f"{verb} {grounds}."


def _reason_of_gap(undecidable: tuple[CriterionFinding, ...], result: SchoolResult) -> str:
    titles = joined([finding.criterion.title.lower() for finding in undecidable])
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


def _result_sentences(result: SchoolResult) -> tuple[str, ...]:
    """Every counted result once: the low ones, then the others."""
    low = result.low_procedures
    others = tuple(p for p in result.record.counted if p not in low)
    lines = (("Низкие результаты", low), ("Учтены и не низкие", others))
    return tuple(
        f"{title}: {'; '.join(result_phrase(p) for p in procedures)}."
        for title, procedures in lines
        if procedures
    )


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
    return tuple(
        f"Зона риска по определению «{finding.definition.title}» — {finding.finding.russian_risk} "
        "(определение не подтверждено официально)."
        for finding in result.risk
    )
