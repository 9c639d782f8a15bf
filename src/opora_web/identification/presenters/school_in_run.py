"""Why a run says of one school what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from opora.domain.school_year import SchoolYear
from opora.identification.criterion_finding import Finding
from opora.identification.robustness_phrase import small_percent
from opora.identification.school_record import Standing
from opora.language.numbers import percent
from opora_web.identification.models import RunVerdict
from opora_web.identification.presenters.robustness_words import RobustnessWords, robustness_words
from opora_web.identification.presenters.run_head import Reading, RunHead
from opora_web.identification.presenters.verdict_words import VerdictWords, verdict_words

_FINDING_TONES = {Finding.MET: "danger", Finding.NOT_MET: "good", Finding.UNDECIDABLE: "neutral"}


@dataclass(frozen=True)
class CriterionLine:
    """A criterion with its answer and what was counted for it."""

    title: str
    answer: str
    tone: str
    icon: str
    sentence: str


@dataclass(frozen=True)
class ProcedureRow:
    """A result as the rule looked at it; nothing that came in is left out."""

    title: str
    year: str
    low: int | None
    participants: int | None
    share: str
    interval: str
    probability: str
    answer: str
    tone: str
    why: str
    contradiction: str
    source: str


@dataclass(frozen=True)
class UnderReading:
    """The school under one reading."""

    reading: Reading
    words: VerdictWords
    severity: str
    reason: str
    criteria: tuple[CriterionLine, ...]
    robustness: RobustnessWords


@dataclass(frozen=True)
class SchoolInRun:
    """``shown`` is the reading that is looked at, ``readings`` are all of them side by side."""

    verdict: RunVerdict
    shown: UnderReading
    readings: tuple[UnderReading, ...]
    procedures: tuple[ProcedureRow, ...]
    trace: tuple[str, ...]
    remarks: tuple[str, ...]


def present_school(head: RunHead, verdicts: Sequence[RunVerdict], reading: Reading) -> SchoolInRun:
    """From what was kept alone: the page says the same years later."""
    by_name = {verdict.reading: verdict for verdict in verdicts}
    readings = tuple(_under(one, by_name[one.name]) for one in head.readings)
    verdict = by_name[reading.name]
    data = verdict.data
    return SchoolInRun(
        verdict=verdict,
        shown=next(one for one in readings if one.reading == reading),
        readings=readings,
        procedures=tuple(_procedure(one) for one in data.get("procedures", ())),
        trace=tuple(data.get("trace", ())),
        remarks=tuple(data.get("remarks", ())),
    )


def _under(reading: Reading, verdict: RunVerdict) -> UnderReading:
    return UnderReading(
        reading=reading,
        words=verdict_words(verdict.verdict),
        severity=verdict.severity,
        reason=verdict.reason,
        criteria=tuple(_criterion(one) for one in verdict.data.get("criteria", ())),
        robustness=robustness_words(verdict),
    )


def _criterion(data: Mapping[str, Any]) -> CriterionLine:
    finding = Finding(data["finding"])
    icon = "help-circle" if finding is Finding.UNDECIDABLE else ""
    return CriterionLine(
        data["title"], finding.russian, _FINDING_TONES[finding], icon, data["sentence"]
    )


def _procedure(data: Mapping[str, Any]) -> ProcedureRow:
    interval, chance = data["interval"], data["probability_low"]
    answer, tone = _answer(data)
    return ProcedureRow(
        title=data["title"],
        year=str(SchoolYear(data["school_year"])),
        low=data["low"],
        participants=data["participants"],
        share="" if data["share"] is None else percent(data["share"]),
        interval=f"{percent(interval[0])} – {percent(interval[1])}" if interval else "",
        probability="" if chance is None else small_percent(chance),
        answer=answer,
        tone=tone,
        why=data["why"],
        contradiction=data["contradiction"],
        source=data["source"],
    )


def _answer(data: Mapping[str, Any]) -> tuple[str, str]:
    if data["standing"] != Standing.COUNTED:
        return "не учтён", "neutral"
    return ("низкий", "danger") if data["is_low"] else ("не низкий", "good")
