"""Every outcome of a school is kept, and says how the rule takes it."""

from hypothesis import given
from hypothesis import strategies as st
from tests.made import a_ruleset, a_school, an_outcome

from opora.domain.outcome import Outcome
from opora.domain.school_year import SchoolYear
from opora.identification.school_record import SchoolRecord, Standing, records_by_school


def record(*outcomes: Outcome, **changes: object) -> SchoolRecord:
    (made,) = records_by_school(outcomes, a_ruleset(changes=changes), SchoolYear(2023))
    return made


def standings(made: SchoolRecord) -> dict[str, tuple[Standing, str]]:
    return {p.outcome.outcome_id: (p.standing, p.why) for p in made.procedures}


def only(*outcomes: Outcome, **changes: object) -> tuple[Standing, str]:
    (standing,) = standings(record(*outcomes, **changes)).values()
    return standing


def test_counts_are_counted() -> None:
    assert only(an_outcome(3, 8)) == (Standing.COUNTED, "")


def test_missing_counts_are_unknown() -> None:
    assert only(an_outcome(None, 8)) == (
        Standing.UNKNOWN,
        "нет числа участников или числа не преодолевших минимум",
    )
    standing, why = only(an_outcome(stated_low=True))
    assert standing is Standing.UNKNOWN
    assert "называет результат низким" in why


def test_nobody_took_part() -> None:
    assert only(an_outcome(0, 0)) == (Standing.TOO_FEW, "участников не было")


def test_minimum_of_participants_at_equality() -> None:
    minimum = {"counts.min_participants": 8}
    assert only(an_outcome(3, 8), **minimum)[0] is Standing.COUNTED
    standing, why = only(an_outcome(3, 7), **minimum)
    assert standing is Standing.TOO_FEW
    assert "меньше, чем требует правило (8)" in why


def test_what_the_rule_does_not_speak_of_is_left_out_with_a_reason() -> None:
    made = record(
        an_outcome(3, 8, kind="gve"),
        an_outcome(3, 8, year=2020),
        an_outcome(3, 8, year=2024),
        an_outcome(3, 8, subject="физика"),
        **{"counts.subjects": ["математика"]},
    )
    reasons = sorted(why for _, why in standings(made).values())
    assert reasons == [
        "ГВЭ правило не учитывает",
        "предмет «физика» правило не учитывает",
        "учебный год 2019/20 вне рассматриваемых лет",
        "учебный год 2023/24 вне рассматриваемых лет",
    ]


def test_before_resits_wins_over_unsaid_and_after() -> None:
    before, unsaid, after = (
        an_outcome(low, 8, before_resits=said) for low, said in ((4, True), (3, None), (0, False))
    )
    made = standings(record(after, unsaid, before))
    assert made[before.outcome_id][0] is Standing.COUNTED
    assert made[unsaid.outcome_id][0] is Standing.LEFT_OUT
    assert made[after.outcome_id] == (Standing.LEFT_OUT, "правило берёт результат до пересдач")


def test_unsaid_counts_where_nothing_better_is_known() -> None:
    assert only(an_outcome(3, 8, before_resits=None))[0] is Standing.COUNTED


def test_only_after_resits_is_unknown() -> None:
    twins = [an_outcome(0, 8, before_resits=False, twin=name) for name in "ab"]
    (first, why), (second, _) = standings(record(*twins)).values()
    assert (first, second) == (Standing.UNKNOWN, Standing.LEFT_OUT)
    assert "есть только результат после пересдач" in why


def test_two_rows_of_one_procedure() -> None:
    same = [an_outcome(3, 8, twin=name) for name in "ab"]
    assert [s for s, _ in standings(record(*same)).values()] == [
        Standing.COUNTED,
        Standing.LEFT_OUT,
    ]
    different = [an_outcome(3, 8, twin="a"), an_outcome(2, 8, twin="b")]
    standing, why = standings(record(*different))[different[0].outcome_id]
    assert standing is Standing.UNKNOWN
    assert why == "об одной процедуре пришли разные числа"


def test_missing_years_are_those_without_anything_the_rule_counts() -> None:
    assert record(an_outcome(3, 8)).missing_years == (SchoolYear(2022),)
    assert record(an_outcome(3, 8, kind="gve", year=2022), an_outcome(3, 8)).missing_years == (
        SchoolYear(2022),
    )
    assert record(an_outcome(0, 0, year=2022), an_outcome(3, 8)).missing_years == ()
    assert record(an_outcome(year=2022), an_outcome(3, 8)).missing_years == ()


def test_schools_are_told_apart_by_code_and_named_as_in_the_last_year() -> None:
    old = an_outcome(3, 8, school=a_school("Старая", code="1"), year=2022)
    new = an_outcome(3, 8, school=a_school("Новая", code="1"))
    other = an_outcome(3, 8, school=a_school("Новая", code="2"))
    records = records_by_school([new, old, other], a_ruleset(), SchoolYear(2023))
    assert [(r.school.code, r.school.name) for r in records] == [("1", "Новая"), ("2", "Новая")]


rows = st.builds(
    an_outcome,
    st.just(1),
    st.integers(1, 9),
    year=st.sampled_from([2021, 2022, 2023]),
    kind=st.sampled_from(["oge", "vpr", "gve", "monitoring"]),
    before_resits=st.sampled_from([True, False, None]),
    twin=st.integers(0, 10**6).map(str),
    school=st.sampled_from([a_school(name) for name in ("А", "Б", "В")]),
)


@given(st.lists(rows, max_size=25))
def test_no_school_and_no_outcome_disappears(outcomes: list[Outcome]) -> None:
    records = records_by_school(outcomes, a_ruleset(), SchoolYear(2023))
    kept = [p.outcome for made in records for p in made.procedures]
    assert sorted(map(repr, kept)) == sorted(map(repr, outcomes))
    assert {made.school.code for made in records} == {o.school.code for o in outcomes}
    assert all(p.why for made in records for p in made.procedures if p.standing != "counted")
