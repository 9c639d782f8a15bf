"""Does a school meet a criterion: yes, no, or it cannot be told."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from opora.domain.school_year import SchoolYear
from opora.identification.school_record import AssessedProcedure, SchoolRecord, Standing
from opora.identification.tally import Pattern, tally_of
from opora.rulesets.criterion import Criterion


class Finding(StrEnum):
    """Three-valued answer; UNDECIDABLE means that data is missing that could decide it."""

    MET = "met"
    NOT_MET = "not_met"
    UNDECIDABLE = "undecidable"

    @property
    def russian(self) -> str:
        """Wording for «критерий …»."""
        return _OF_CRITERION[self]

    @property
    def russian_risk(self) -> str:
        """Wording for «зона риска по определению … — …»."""
        return _OF_RISK_ZONE[self]


_OF_CRITERION = {
    Finding.MET: "выполнен",
    Finding.NOT_MET: "не выполнен",
    Finding.UNDECIDABLE: "нельзя определить",
}
_OF_RISK_ZONE = {
    Finding.MET: "да",
    Finding.NOT_MET: "нет",
    Finding.UNDECIDABLE: "нельзя определить",
}


@dataclass(frozen=True)
class CriterionFinding:
    """The answer for one criterion and the low results it rests on."""

    criterion: Criterion
    finding: Finding
    low_procedures: tuple[AssessedProcedure, ...]


def examine(record: SchoolRecord, criterion: Criterion) -> CriterionFinding:
    """Evaluate one criterion, counting unknown results once as not low and once as low.

    If the two extremes agree, the missing data cannot matter and the answer is certain.
    """
    if _is_met(record, criterion, unknown_is_low=False):
        finding = Finding.MET
    elif _is_met(record, criterion, unknown_is_low=True):
        finding = Finding.UNDECIDABLE
    else:
        finding = Finding.NOT_MET
    low = tuple(p for p in record.counted if criterion.is_low(*p.counts))
    return CriterionFinding(criterion, finding, low)


def _is_met(record: SchoolRecord, criterion: Criterion, *, unknown_is_low: bool) -> bool:
    patterns = [
        _pattern(record, criterion, by_year, unknown_is_low=unknown_is_low)
        for by_year in record.by_identity.values()
    ]
    if unknown_is_low:
        # A year without any data could have held any number of low results of other procedures.
        patterns += [_all_low_in_missing_years(record)] * criterion.min_low
    return tally_of(patterns, criterion, len(record.window)).meets(criterion)


def _pattern(
    record: SchoolRecord,
    criterion: Criterion,
    by_year: Mapping[SchoolYear, AssessedProcedure],
    *,
    unknown_is_low: bool,
) -> Pattern:
    missing = record.missing_years
    return tuple(
        _is_low(by_year[year], criterion, unknown_is_low=unknown_is_low)
        if year in by_year
        else unknown_is_low and year in missing
        for year in record.window
    )


def _is_low(procedure: AssessedProcedure, criterion: Criterion, *, unknown_is_low: bool) -> bool:
    if procedure.standing is Standing.UNKNOWN:
        return unknown_is_low
    return criterion.is_low(*procedure.counts)


def _all_low_in_missing_years(record: SchoolRecord) -> Pattern:
    missing = record.missing_years
    return tuple(year in missing for year in record.window)
