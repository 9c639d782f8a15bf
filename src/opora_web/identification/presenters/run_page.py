"""The verdicts of a run: how many of each, where the readings part, a row per school."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from opora.domain.problem import Severity
from opora.domain.verdict import Verdict
from opora.language.enumeration import joined
from opora_web.identification.models import Run, RunVerdict
from opora_web.identification.presenters.robustness_words import RobustnessWords, robustness_words
from opora_web.identification.presenters.run_head import Reading, RunHead
from opora_web.identification.presenters.verdict_words import VerdictWords, verdict_words
from opora_web.registry.models import School


@dataclass(frozen=True)
class Tally:
    """How many schools have a verdict."""

    verdict: Verdict
    words: VerdictWords
    number: int


@dataclass(frozen=True)
class Difference:
    """A school of which the readings say different things."""

    school_id: int
    name: str
    told: str


@dataclass(frozen=True)
class ReadingTab:
    """A reading with the number of schools that it lists."""

    reading: Reading
    listed: int
    is_current: bool


@dataclass(frozen=True)
class RunSummary:
    """Every school stands in exactly one tally: they add up to ``total``."""

    total: int
    tallies: tuple[Tally, ...]
    tabs: tuple[ReadingTab, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class VerdictRow:
    """One school in the table."""

    school: School
    words: VerdictWords
    severity: str
    reason: str
    criteria: str
    robustness: RobustnessWords
    remarks: int


def summary_of(head: RunHead, reading: Reading) -> RunSummary:
    """Counted over all schools, whatever the table is narrowed to."""
    said: dict[int, dict[str, str]] = defaultdict(dict)
    rows = RunVerdict.objects.filter(run=head.run).order_by()
    for school, name, verdict in rows.values_list("school_id", "reading", "verdict"):
        said[school][name] = verdict
    counts = {
        one.name: Counter(by_reading[one.name] for by_reading in said.values())
        for one in head.readings
    }
    return RunSummary(
        total=len(said),
        tallies=tuple(
            Tally(verdict, verdict_words(verdict), counts[reading.name][verdict])
            for verdict in Verdict
        ),
        tabs=tuple(
            ReadingTab(one, counts[one.name][Verdict.LISTED], one == reading)
            for one in head.readings
        ),
        differences=_differences(head, said),
    )


def _differences(head: RunHead, said: Mapping[int, Mapping[str, str]]) -> tuple[Difference, ...]:
    parted = [school for school, told in said.items() if len(set(told.values())) > 1]
    schools = School.objects.filter(pk__in=parted).in_order() if parted else ()
    return tuple(Difference(one.pk, one.name, _parted(head, said[one.pk])) for one in schools)


def _parted(head: RunHead, told: Mapping[str, str]) -> str:
    readings: dict[str, list[str]] = defaultdict(list)
    for one in head.readings:
        readings[told[one.name]].append(f"«{one.title}»")
    return "; ".join(
        f"{Verdict(verdict).russian} — {joined(titles)}" for verdict, titles in readings.items()
    )


def rows_of(run: Run, verdicts: Iterable[RunVerdict]) -> list[VerdictRow]:
    """Verdicts in words, in their order."""
    titles = {one["code"]: one["title"] for one in run.rule["criteria"]}
    return [_row(verdict, titles) for verdict in verdicts]


def _row(verdict: RunVerdict, titles: Mapping[str, str]) -> VerdictRow:
    data: Mapping[str, Any] = verdict.data
    met = [titles[code] for code in data.get("criteria_met", ())]
    return VerdictRow(
        school=verdict.school,
        words=verdict_words(verdict.verdict),
        severity=verdict.severity,
        reason=verdict.reason,
        criteria=joined(
            [
                title if first == 0 else title[:1].lower() + title[1:]
                for first, title in enumerate(met)
            ]
        ),
        robustness=robustness_words(verdict),
        remarks=sum(one["severity"] == Severity.WARNING for one in data.get("problems", ())),
    )
