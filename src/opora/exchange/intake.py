"""What came out of reading: outcomes, problems, and the account of every row."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from opora.domain.outcome import Outcome
from opora.domain.problem import Problem
from opora.domain.same_school import Proposal
from opora.exchange.row_taken import RowPurpose, Scored
from opora.exchange.told_pupil import ToldPupil
from opora.exchange.where import Where


@dataclass(frozen=True, slots=True)
class SeenRow:
    """A row that was read and the outcomes it is in."""

    where: Where
    purpose: RowPurpose
    outcome_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Intake:
    """Outcomes and problems of a reading; building one proves that no row was lost.

    Whatever order they are given in, they stand in the order of their content.
    ``rows`` say where the outcomes came from, ``proposals`` which spellings wait for a decision,
    ``pupils`` of which pupils an outcome was counted, by its identifier, ``scored`` what they
    scored. They do not take part in comparison, because the same outcomes may be read again from
    another file.
    """

    outcomes: tuple[Outcome, ...]
    problems: tuple[Problem, ...]
    rows: tuple[SeenRow, ...] = field(default=(), compare=False)
    proposals: tuple[Proposal, ...] = field(default=(), compare=False)
    pupils: Mapping[str, tuple[ToldPupil, ...]] = field(default_factory=dict, compare=False)
    scored: Mapping[str, Scored] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        """Put in order and check the account: a lost row is our failure, not the file's."""
        object.__setattr__(self, "outcomes", tuple(sorted(self.outcomes, key=outcome_order)))
        object.__setattr__(self, "problems", tuple(sorted(self.problems, key=_problem_order)))
        lost = self._lost_rows()
        assert not lost, f"rows in no outcome and no problem: {lost[:5]}"
        twice = [key for key, times in Counter(self._identifiers()).items() if times > 1]
        assert not twice, f"identifiers given twice: {twice[:5]}"
        unknown = self._unknown_references()
        assert not unknown, f"references to nothing: {unknown[:5]}"

    @property
    def rows_seen(self) -> int:
        """How many rows were read, blank ones included."""
        return len(self.rows)

    @property
    def problems_by_id(self) -> dict[str, Problem]:
        """The problems under their identifiers."""
        return {problem.problem_id: problem for problem in self.problems}

    def _lost_rows(self) -> list[Where]:
        told = {(problem.file, problem.sheet, problem.row) for problem in self.problems}
        return [
            row.where
            for row in self.rows
            if row.purpose is RowPurpose.RESULT
            and not row.outcome_ids
            and (row.where.file, row.where.sheet, row.where.row) not in told
        ]

    def _identifiers(self) -> list[str]:
        outcomes = [outcome.outcome_id for outcome in self.outcomes]
        return outcomes + [problem.problem_id for problem in self.problems]

    def _unknown_references(self) -> list[str]:
        known = set(self._identifiers())
        referred = [key for outcome in self.outcomes for key in outcome.problem_ids]
        referred += [key for row in self.rows for key in row.outcome_ids]
        return [key for key in referred if key not in known]


def outcome_order(outcome: Outcome) -> tuple[object, ...]:
    """By municipality, school, school year and procedure; unknown parts first."""
    procedure = outcome.procedure
    return (
        outcome.school.municipality,
        outcome.school.name,
        outcome.school.code,
        procedure.school_year.closing,
        procedure.kind.value,
        procedure.subject,
        procedure.grade or 0,
        procedure.year,
        procedure.season or "",
        str(outcome.before_resits),
        outcome.outcome_id,
    )


def _problem_order(problem: Problem) -> tuple[object, ...]:
    """By place as a person goes through the files, then by rule."""
    return (
        problem.file,
        problem.sheet,
        problem.row or 0,
        problem.rule,
        problem.column,
        problem.problem_id,
    )
