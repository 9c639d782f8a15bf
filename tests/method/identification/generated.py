"""Generated schools for the method and for its slow twins alike."""

from fractions import Fraction

from hypothesis import strategies as st
from tests.made import a_ruleset, an_outcome
from tests.reference.verdict_twin import YearOfSchool

from opora.domain.outcome import Outcome
from opora.domain.school_year import SchoolYear
from opora.identification.school_record import SchoolRecord, records_by_school
from opora.rulesets.criterion import Criterion, Over

YEARS = (2022, 2023)
SUBJECTS = ("математика", "русский язык", "физика", "история")


def years_of_school(most_participants: int = 5, *, unknown: bool = True) -> st.SearchStrategy:
    """Two years of up to four procedures each; ``None`` stands for unknown counts."""
    counts = st.integers(1, most_participants).flatmap(
        lambda n: st.tuples(st.integers(0, n), st.just(n))
    )
    result = st.one_of(st.none(), counts) if unknown else counts
    year = st.dictionaries(st.sampled_from(SUBJECTS), result, max_size=3)
    return st.lists(year, min_size=2, max_size=2).filter(any)


def criteria() -> st.SearchStrategy[Criterion]:
    thresholds = st.sampled_from([Fraction(1, 5), Fraction(3, 10), Fraction(1, 2), Fraction(1)])
    several = st.builds(
        _criterion, st.integers(1, 3), st.sampled_from(Over), st.just(value=False), thresholds
    )
    same = st.one_of(
        st.builds(_criterion, st.just(1), st.just(Over.EACH_YEAR), st.just(value=True), thresholds),
        st.builds(
            _criterion,
            st.integers(1, 2),
            st.sampled_from([Over.TOTAL, Over.LAST_YEAR]),
            st.just(value=True),
            thresholds,
        ),
    )
    return st.one_of(several, same)


def _criterion(min_low: int, over: Over, same: bool, threshold: Fraction) -> Criterion:  # noqa: FBT001 — Hypothesis passes by position
    return Criterion("c", "Критерий", "…", min_low, over, threshold, same_procedure=same)


def record_of(years: list[YearOfSchool]) -> SchoolRecord:
    """The same school as the method sees it."""
    (record,) = records_by_school(outcomes_of(years), a_ruleset(), SchoolYear(YEARS[-1]))
    return record


def outcomes_of(years: list[YearOfSchool]) -> list[Outcome]:
    return [
        an_outcome(*(counts or (None, None)), year=year, subject=subject)
        for year, of_year in zip(YEARS, years, strict=True)
        for subject, counts in of_year.items()
    ]


def for_twin(criterion: Criterion) -> dict:
    return {
        "at_least": criterion.min_low,
        "over": criterion.over.value,
        "same": criterion.same_procedure,
        "threshold": criterion.threshold,
    }
