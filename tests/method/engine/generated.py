"""Generated countries and rulesets, for the table of verdicts and for the method alike."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st
from tests.made import a_ruleset, a_school, an_outcome
from tests.method.identification.generated import criteria

from opora.domain.outcome import Outcome
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school import School
from opora.rulesets.criterion import Criterion, Over, WorseningTrend
from opora.rulesets.ruleset import PLAIN_READING, Counting, Reading, RiskDefinition, Ruleset

KINDS = ("vpr", "oge", "ege", "diagnostic")
SUBJECTS = ("математика", "русский язык")
SCHOOL_KINDS = (None, "вечерняя", "коррекционная")
OVERS = tuple(Reading(over.value, over.value, over) for over in Over)


def countries() -> st.SearchStrategy[list[Outcome]]:
    """Up to five schools with up to seven outcomes each, rivals of one procedure among them."""
    schools = [st.lists(outcomes(f"школа {n}"), min_size=1, max_size=7) for n in range(5)]
    some = st.integers(1, 5).flatmap(lambda n: st.tuples(*schools[:n]))
    return some.map(_numbered)


def _numbered(of_schools: tuple[list[Outcome], ...]) -> list[Outcome]:
    """All outcomes with identifiers of their own, equal ones too."""
    every = (one for school in of_schools for one in school)
    return [replace(one, outcome_id=str(n)) for n, one in enumerate(every)]


@st.composite
def outcomes(draw: st.DrawFn, code: str) -> Outcome:
    """Years about the window, autumns moved and not, counts known and not, with rivals."""
    kind = draw(st.sampled_from(KINDS))
    grade = draw(st.sampled_from([None, 4, 5])) if kind in {"vpr", "diagnostic"} else None
    written_by = draw(st.sampled_from([grade, grade + 1])) if grade else None
    low, participants = draw(counts())
    return an_outcome(
        low,
        participants,
        school=draw(schools(code)),
        year=draw(st.sampled_from([2020, 2021, 2022, 2022, 2023, 2023])),
        season=draw(st.sampled_from([None, "spring", "autumn"])),
        kind=kind,
        subject=draw(st.sampled_from(SUBJECTS)),
        grade=grade,
        participants_grade=written_by,
        before_resits=draw(st.sampled_from([None, None, True, False])),
        stated_low=draw(st.booleans()),
    )


def schools(code: str) -> st.SearchStrategy[School]:
    """One school under two names; its kind may differ from row to row."""
    names, kinds = st.sampled_from(["Школа", "Ёлочка"]), st.sampled_from(SCHOOL_KINDS)
    return st.builds(lambda name, kind: a_school(name, code=code, kind=kind), names, kinds)


def counts() -> st.SearchStrategy[tuple[int | None, int | None]]:
    """Low of participants; either may be unknown; small, so that thresholds are hit exactly."""
    known = st.integers(0, 10).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
    one_unknown = st.sampled_from([(None, 10), (3, None), (None, None), (None, 0)])
    return st.one_of(known, known, known, one_unknown)


@st.composite
def rulesets(draw: st.DrawFn) -> Ruleset:
    """Criteria of every kind, readings, severity, risk zones and everything that is counted."""
    rules = _coded("criterion", draw(st.lists(criteria(), min_size=1, max_size=3)))
    free = [rule.code for rule in rules if not rule.same_procedure]
    interpreted = draw(st.sampled_from([None, *free]))
    return replace(
        a_ruleset(),
        window_years=draw(st.integers(1, 3)),
        counting=draw(countings()),
        criteria=rules,
        readings=OVERS if interpreted else (PLAIN_READING,),
        interpreted=interpreted,
        severity=_coded("category", draw(st.lists(criteria(), max_size=2))),
        risk_zone=draw(risk_zones()),
    )


def _coded(what: str, rules: list[Criterion]) -> tuple[Criterion, ...]:
    return tuple(replace(rule, code=f"{what}-{n}") for n, rule in enumerate(rules, start=1))


def countings() -> st.SearchStrategy[Counting]:
    return st.builds(
        Counting,
        kinds=st.frozensets(st.sampled_from([ProcedureKind(kind) for kind in KINDS]), min_size=1),
        subjects=st.one_of(st.none(), st.frozensets(st.sampled_from(SUBJECTS), min_size=1)),
        min_participants=st.sampled_from([0, 0, 3, 10]),
        excluded_school_kinds=st.sampled_from([frozenset(), frozenset({"вечерняя"})]),
    )


def risk_zones() -> st.SearchStrategy[tuple[RiskDefinition, ...]]:
    rises = st.sampled_from([Fraction(1, 10), Fraction(1, 3)])
    trends = st.builds(WorseningTrend, st.just("t"), st.just("Рост"), st.just("…"), rises)
    bands = criteria().map(lambda rule: replace(rule, below=rule.threshold + Fraction(1, 5)))
    rules = st.lists(st.one_of(trends, bands, criteria()), max_size=2)
    return rules.map(
        lambda found: tuple(
            RiskDefinition(f"zone-{n}", "Зона", "unverified", "проверка", rule)
            for n, rule in enumerate(found)
        )
    )
