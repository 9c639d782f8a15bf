"""All that is known of one school, as the rule looks at it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from opora.domain.outcome import Outcome
from opora.domain.procedure import ProcedureIdentity
from opora.domain.school import School
from opora.domain.school_year import SchoolYear
from opora.rulesets.ruleset import Counting, Ruleset


class Standing(StrEnum):
    """What the rule does with an outcome.

    TOO_FEW took part but is not counted: its year is not a year without data.
    """

    COUNTED = "counted"
    UNKNOWN = "unknown"
    TOO_FEW = "too-few"
    LEFT_OUT = "left-out"


@dataclass(frozen=True)
class AssessedProcedure:
    """One outcome and its standing under the rule; ``why`` explains anything but COUNTED."""

    outcome: Outcome
    standing: Standing
    why: str = ""

    @cached_property
    def year(self) -> SchoolYear:
        """The school year the procedure stands for."""
        return self.outcome.procedure.school_year

    @cached_property
    def identity(self) -> ProcedureIdentity:
        """Which procedure it is, apart from the year."""
        return self.outcome.procedure.identity

    @property
    def counts(self) -> tuple[int, int]:
        """(low, participants) of a counted procedure."""
        low, participants = self.outcome.low, self.outcome.participants
        assert low is not None, "only a counted procedure has counts"
        assert participants, "only a counted procedure has participants"
        return low, participants


@dataclass(frozen=True)
class SchoolRecord:
    """A school with every outcome that came in for it, and the window of the rule.

    ``procedures`` holds every outcome exactly once; nothing is dropped, what does not count says
    why.
    """

    school: School
    window: tuple[SchoolYear, ...]
    procedures: tuple[AssessedProcedure, ...]

    @cached_property
    def counted(self) -> tuple[AssessedProcedure, ...]:
        """Procedures whose counts the rule uses."""
        return tuple(p for p in self.procedures if p.standing is Standing.COUNTED)

    @cached_property
    def unknown(self) -> tuple[AssessedProcedure, ...]:
        """Procedures that the rule would count if their numbers were known."""
        return tuple(p for p in self.procedures if p.standing is Standing.UNKNOWN)

    @cached_property
    def missing_years(self) -> tuple[SchoolYear, ...]:
        """Years of the window for which nothing that the rule counts came in."""
        seen = {p.year for p in self.procedures if p.standing is not Standing.LEFT_OUT}
        return tuple(year for year in self.window if year not in seen)

    @cached_property
    def by_identity(self) -> Mapping[ProcedureIdentity, Mapping[SchoolYear, AssessedProcedure]]:
        """Counted and unknown procedures of the window: which procedure → in which year."""
        table: dict[ProcedureIdentity, dict[SchoolYear, AssessedProcedure]] = defaultdict(dict)
        for procedure in (*self.counted, *self.unknown):
            table[procedure.identity][procedure.year] = procedure
        return table


def records_by_school(
    outcomes: Iterable[Outcome], ruleset: Ruleset, year: SchoolYear
) -> tuple[SchoolRecord, ...]:
    """One record per school code, in the order in which the codes first appear."""
    window = ruleset.window(year)
    by_code: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_code[outcome.school.code].append(outcome)
    return tuple(
        SchoolRecord(
            _latest_name(of_school),
            window,
            tuple(sorted(_assess(of_school, ruleset.counting, window), key=_by_year_and_title)),
        )
        for of_school in by_code.values()
    )


def _by_year_and_title(procedure: AssessedProcedure) -> tuple[SchoolYear, str, str]:
    return procedure.year, procedure.outcome.procedure.title, procedure.outcome.outcome_id


def _latest_name(outcomes: list[Outcome]) -> School:
    return max(outcomes, key=lambda o: (o.procedure.school_year, o.school.name)).school


def _assess(
    outcomes: list[Outcome], counting: Counting, window: tuple[SchoolYear, ...]
) -> Iterator[AssessedProcedure]:
    rivals: dict[tuple[SchoolYear, ProcedureIdentity], list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        if why := _why_outside(outcome, counting, window):
            yield AssessedProcedure(outcome, Standing.LEFT_OUT, why)
        else:
            procedure = outcome.procedure
            rivals[procedure.school_year, procedure.identity].append(outcome)
    for of_one_procedure in rivals.values():
        yield from _settle(of_one_procedure, counting)


def _why_outside(
    outcome: Outcome, counting: Counting, window: tuple[SchoolYear, ...]
) -> str | None:
    procedure = outcome.procedure
    if procedure.school_year not in window:
        return f"учебный год {procedure.school_year} вне рассматриваемых лет"
    if procedure.kind not in counting.kinds:
        return f"{procedure.kind.russian} правило не учитывает"
    if counting.subjects is not None and procedure.subject not in counting.subjects:
        return f"предмет «{procedure.subject}» правило не учитывает"
    return None


def _settle(outcomes: list[Outcome], counting: Counting) -> Iterator[AssessedProcedure]:
    """Choose what stands for one procedure: before re-sits, then unsaid; never after re-sits."""
    before = [o for o in outcomes if o.before_resits] or [
        o for o in outcomes if o.before_resits is None
    ]
    for outcome in outcomes:
        if outcome not in before and before:
            yield AssessedProcedure(
                outcome, Standing.LEFT_OUT, "правило берёт результат до пересдач"
            )
    yield from _settle_before_resits(before, counting) if before else _only_after(outcomes)


def _settle_before_resits(
    outcomes: list[Outcome], counting: Counting
) -> Iterator[AssessedProcedure]:
    first, *others = outcomes
    if any((o.low, o.participants) != (first.low, first.participants) for o in others):
        why = "об одной процедуре пришли разные числа"
        yield AssessedProcedure(first, Standing.UNKNOWN, why)
    else:
        yield _stand(first, counting)
    for outcome in others:
        yield AssessedProcedure(outcome, Standing.LEFT_OUT, "об этой процедуре уже есть строка")


def _only_after(outcomes: list[Outcome]) -> Iterator[AssessedProcedure]:
    first, *others = outcomes
    why = "есть только результат после пересдач, а правило берёт результат до них"
    yield AssessedProcedure(first, Standing.UNKNOWN, why)
    for outcome in others:
        yield AssessedProcedure(outcome, Standing.LEFT_OUT, "об этой процедуре уже есть строка")


def _stand(outcome: Outcome, counting: Counting) -> AssessedProcedure:
    if outcome.participants == 0:
        return AssessedProcedure(outcome, Standing.TOO_FEW, "участников не было")
    if outcome.participants is not None and outcome.participants < counting.min_participants:
        why = f"участников меньше, чем требует правило ({counting.min_participants})"
        return AssessedProcedure(outcome, Standing.TOO_FEW, why)
    if outcome.has_counts:
        return AssessedProcedure(outcome, Standing.COUNTED)
    if outcome.stated_low:
        why = "источник называет результат низким, но чисел не приводит"
    else:
        why = "нет числа участников или числа не преодолевших минимум"
    return AssessedProcedure(outcome, Standing.UNKNOWN, why)
