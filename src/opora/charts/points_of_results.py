"""What the method found, as pictures take it."""

from collections.abc import Sequence

from opora.charts.interval_row import IntervalRow
from opora.charts.school_point import SchoolPoint
from opora.domain.procedure import ProcedureIdentity
from opora.domain.school_year import SchoolYear
from opora.identification.school_record import AssessedProcedure, Standing
from opora.identification.school_result import SchoolResult


def school_points(
    results: Sequence[SchoolResult], identity: ProcedureIdentity, year: SchoolYear
) -> tuple[SchoolPoint, ...]:
    """The schools that held one procedure in one year, for a funnel plot, in the given order.

    Numbers that the rule does not trust (two rows that contradict one another) are no numbers.
    """
    return tuple(
        _point(result, procedure)
        for result in results
        for procedure in result.record.procedures
        if (procedure.identity, procedure.year) == (identity, year)
        and procedure.standing is not Standing.LEFT_OUT
    )


def _point(result: SchoolResult, procedure: AssessedProcedure) -> SchoolPoint:
    outcome, name = procedure.outcome, result.record.school.name
    if procedure.standing is Standing.UNKNOWN:
        return SchoolPoint(name, None, None, result.verdict)
    return SchoolPoint(name, outcome.low, outcome.participants, result.verdict)


def interval_rows(result: SchoolResult) -> tuple[IntervalRow, ...]:
    """Every result of a school for an interval strip, in the order of the record."""
    low = result.low_procedures
    return tuple(
        IntervalRow(
            title=procedure.outcome.procedure.title,
            low=procedure.outcome.low,
            participants=procedure.outcome.participants,
            is_low=procedure in low if procedure.standing is Standing.COUNTED else None,
            why=procedure.why,
        )
        for procedure in result.record.procedures
    )
