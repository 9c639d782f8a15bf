"""One reduction for every engine, and it counts what counting pupil by pupil gives."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.method.engine.frames import FRAMES, a_pupil, duckdb_frame, rows_of
from tests.reference import reduction_twin

from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.pupils_schema import OUTCOME_KEYS, PUPILS_SCHEMA
from opora.domain.season import Season
from opora.engine.reduction import REDUCED_COLUMNS, reduce_pupils


def pupils() -> st.SearchStrategy[list[dict]]:
    maybe = [None, True, False]
    one = st.builds(
        a_pupil,
        st.sampled_from([None, 1, 2, 2, 3, 4, 5]),
        school_code=st.sampled_from(["sch1", "sch2"]),
        year=st.sampled_from([2020, 2021]),
        season=st.sampled_from([None, "spring", "autumn"]),
        kind=st.sampled_from(["vpr", "diagnostic"]),
        grade=st.sampled_from([None, 9]),
        participants_grade=st.sampled_from([None, 10]),
        before_resits=st.sampled_from(maybe),
        attended=st.booleans(),
        primary_score=st.sampled_from([None, 0, 7, 20]),
        max_score=st.sampled_from([None, 20]),
        below_minimum=st.sampled_from(maybe),
        municipality=st.sampled_from(["район", "город"]),
    )
    crowd = st.lists(one, min_size=1, max_size=12)
    # The same few procedures again and again, or almost every outcome would be of one pupil.
    alike = crowd.map(lambda rows: [row | {"season": None, "before_resits": None} for row in rows])
    return st.one_of(crowd, alike)


def reduced(frame) -> dict[tuple, dict]:
    rows = rows_of(reduce_pupils(frame))
    return {tuple(row[key] for key in OUTCOME_KEYS): row for row in rows}


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.__name__)
@settings(max_examples=25)
@given(pupils())
def test_it_counts_what_counting_one_by_one_counts(frame, rows):
    told = reduced(frame(rows))
    counted = reduction_twin.outcomes(rows)
    assert told.keys() == counted.keys()
    for which, outcome in counted.items():
        assert {name: told[which][name] for name in outcome} == outcome


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.__name__)
@settings(max_examples=15)
@given(pupils())
def test_nobody_is_lost_and_the_school_year_is_that_of_the_procedure(frame, rows):
    told = rows_of(reduce_pupils(frame(rows)))
    assert sum(row["participants"] + row["absent"] for row in told) == len(rows)
    assert {tuple(row) for row in told} == {REDUCED_COLUMNS}
    assert [row["school_year"] for row in told] == [school_year(row) for row in told]


def school_year(row: dict) -> int:
    procedure = Procedure(
        year=row["year"],
        season=Season(row["season"]) if row["season"] else None,
        kind=ProcedureKind(row["kind"]),
        subject=row["subject"],
        grade=row["grade"],
        participants_grade=row["participants_grade"],
    )
    return procedure.school_year.closing


def the_outcome(*rows: dict) -> dict:
    (outcome,) = rows_of(reduce_pupils(duckdb_frame(list(rows))))
    return outcome


def marks(outcome: dict) -> list[int | None]:
    return [outcome[f"mark_{mark}"] for mark in (2, 3, 4, 5)]


def test_one_unknown_mark_makes_all_counts_unknown_and_not_zero():
    outcome = the_outcome(a_pupil(2), a_pupil(3), a_pupil(None))
    assert (outcome["participants"], outcome["low"], outcome["unknown"]) == (3, None, 1)
    assert marks(outcome) == [None, None, None, None]


def test_an_absent_pupil_makes_nothing_unknown():
    outcome = the_outcome(a_pupil(2), a_pupil(None, attended=False))
    assert (outcome["participants"], outcome["absent"], outcome["low"]) == (1, 1, 1)


def test_below_minimum_counts_where_there_are_no_marks():
    outcome = the_outcome(a_pupil(None, below_minimum=True), a_pupil(None, below_minimum=False))
    assert (outcome["low"], outcome["unknown"], outcome["unknown_marks"]) == (1, 0, 2)
    assert marks(outcome) == [None, None, None, None]


def test_a_mark_that_contradicts_the_word_is_no_knowledge():
    outcome = the_outcome(a_pupil(3, below_minimum=True), a_pupil(2, below_minimum=True))
    assert (outcome["low"], outcome["unknown"], outcome["unknown_marks"]) == (None, 1, 1)


def test_a_work_that_nobody_wrote_stays_with_no_participants():
    outcome = the_outcome(a_pupil(None, attended=False))
    assert (outcome["participants"], outcome["low"], outcome["mean_score"]) == (0, 0, None)


def test_the_mean_is_of_participants_and_only_when_all_have_a_score():
    scored = [a_pupil(3, primary_score=7), a_pupil(5, primary_score=20)]
    absent = a_pupil(None, primary_score=1, attended=False)
    assert the_outcome(*scored, absent)["mean_score"] == 13.5
    assert the_outcome(*scored, a_pupil(4))["mean_score"] is None


def test_the_schema_names_no_person():
    names = {column.name for column in PUPILS_SCHEMA}
    assert not names & {"name", "surname", "first_name", "birthday", "passport", "snils"}
    assert all(column.english and column.russian for column in PUPILS_SCHEMA)
