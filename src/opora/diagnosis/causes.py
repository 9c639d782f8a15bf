"""Why a school got on a list, as far as data say: lines under headings, each with its source.

A line is a possible cause, never a verdict; where data are silent people write.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opora.diagnosis.cause_facts import AssessedResult, CauseFacts
from opora.diagnosis.significance import Significance, significance_of
from opora.domain.education_level import EducationLevel, level_of
from opora.identification.procedure_phrase import share_phrase
from opora.identification.robustness_phrase import small_percent
from opora.language.numbers import count_of, percent
from opora.reference.risk_factor import RiskCatalogue

EXTERNAL, INTERNAL, LEVELS, SUBJECTS = "external", "internal", "levels", "subjects"
_TELLING = (Significance.HIGH, Significance.MEDIUM)


@dataclass(frozen=True)
class CauseLine:
    """One line under a heading: a Russian sentence and where it is from."""

    heading_id: str
    text: str
    source: str


def cause_lines(facts: CauseFacts, factors: RiskCatalogue) -> tuple[CauseLine, ...]:
    """Everything that data say, in the order of the headings; perhaps nothing.

    Of the evidence only that of high and medium significance, by the cuts of ``factors``.
    """
    return (
        *(CauseLine(EXTERNAL, one.text, one.source) for one in facts.conditions),
        *_evidence_lines(facts, factors),
        *(CauseLine(INTERNAL, one.text, one.source) for one in facts.findings),
        *_level_lines(facts),
        *_subject_lines(facts),
    )


def _evidence_lines(facts: CauseFacts, factors: RiskCatalogue) -> Iterator[CauseLine]:
    for one in facts.evidences:
        significance = significance_of(one.risk, factors.cuts)
        if significance in _TELLING:
            title = factors.factor(one.factor_id).title
            doubt = f" Оговорка: {one.weakness}." if one.weakness else ""
            text = (
                f"Возможный фактор: {title} (значимость {significance.russian}). {one.told}{doubt}"
            )
            yield CauseLine(INTERNAL, text, one.source)


def _level_lines(facts: CauseFacts) -> Iterator[CauseLine]:
    by_level: dict[EducationLevel | None, list[AssessedResult]] = defaultdict(list)
    for one in facts.results:
        by_level[level_of(one.procedure.identity)].append(one)
    for level in (*EducationLevel, None):
        if low := [one for one in by_level[level] if one.is_low]:
            of = _low_of_all(low, by_level[level])
            names = ", ".join(one.procedure.title for one in low)
            title = level.russian if level else "уровень по данным не определить"
            yield CauseLine(LEVELS, f"{_opened(title)}: {of} ({names}).", facts.run)


def _subject_lines(facts: CauseFacts) -> Iterator[CauseLine]:
    by_subject: dict[str, list[AssessedResult]] = defaultdict(list)
    for one in facts.results:
        by_subject[one.procedure.subject].append(one)
    for subject in sorted(by_subject):
        if low := [one for one in by_subject[subject] if one.is_low]:
            of = _low_of_all(low, by_subject[subject])
            told = "; ".join(_result_phrase(one) for one in low)
            yield CauseLine(SUBJECTS, f"{_opened(subject)}: {of}. {told}.", facts.run)


def _low_of_all(low: Sequence[AssessedResult], written: Sequence[AssessedResult]) -> str:
    return f"низкие результаты — {count_of(len(low), len(written))} учтённых"


def _result_phrase(one: AssessedResult) -> str:
    """The counts, what chance leaves open, and a contradiction of the source."""
    told = one.procedure.title
    if one.participants is None or one.low is None:
        return f"{told} — названо низким, чисел нет"
    told += f" — {share_phrase(one.low, one.participants)}"
    if one.interval is not None and one.probability_low is not None:
        lower, upper = (percent(bound) for bound in one.interval)
        told += (
            f", истинная доля с уверенностью 95 % — от {lower} до {upper}, "
            f"не ниже порога она с вероятностью {small_percent(one.probability_low)}"
        )
    return f"{told}, {one.contradiction}" if one.contradiction else told


def _opened(text: str) -> str:
    return text[:1].upper() + text[1:]
