"""The account of rows: an intake that lost one cannot be built."""

import pytest

from opora.domain.outcome import Outcome
from opora.domain.problem import Problem, Severity
from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school import School
from opora.exchange.intake import Intake, SeenRow
from opora.exchange.row_taken import RowPurpose
from opora.exchange.where import Where

PROCEDURE = Procedure(2023, None, ProcedureKind.OGE, "химия")
PROBLEM = Problem("P-1", "bad-year", Severity.ERROR, "Год не разобран.", "a.csv", "", 2)
HERE = Where("a.csv", "", 2)


def outcome(*problem_ids: str) -> Outcome:
    return Outcome("1", School("101", "Лицей № 1"), PROCEDURE, "a.csv", problem_ids=problem_ids)


def test_a_row_may_end_in_an_outcome_or_in_a_problem() -> None:
    Intake((outcome(),), (), (SeenRow(HERE, RowPurpose.RESULT, ("1",)),))
    Intake((), (PROBLEM,), (SeenRow(HERE, RowPurpose.RESULT),))
    Intake((), (), (SeenRow(HERE, RowPurpose.BLANK), SeenRow(HERE, RowPurpose.HEADING)))


def test_a_lost_row_cannot_be() -> None:
    with pytest.raises(AssertionError, match="no outcome and no problem"):
        Intake((), (PROBLEM,), (SeenRow(Where("a.csv", "", 3), RowPurpose.RESULT),))


def test_an_identifier_given_twice_cannot_be() -> None:
    with pytest.raises(AssertionError, match="given twice"):
        Intake((), (PROBLEM, PROBLEM))


def test_a_reference_to_nothing_cannot_be() -> None:
    with pytest.raises(AssertionError, match="references to nothing"):
        Intake((outcome("P-9"),), (PROBLEM,))


def test_problems_are_found_by_identifier() -> None:
    intake = Intake((outcome("P-1"),), (PROBLEM,), (SeenRow(HERE, RowPurpose.RESULT, ("1",)),))
    assert intake.problems_by_id == {"P-1": PROBLEM}
    assert intake.rows_seen == 1
