"""Forms of invented schools, unlike in their conditions."""

from random import Random
from typing import Any

from hypothesis import strategies as st

from opora.domain.context_form import Answer, ContextForm
from opora.domain.school import School
from opora.domain.school_year import SchoolYear

YEAR = SchoolYear(2021)
RURAL: dict[str, Answer] = {
    "settlement_kind": "rural",
    "settlement_size": "below_1k",
    "transport_reach": "day_trip",
    "pupils": 64,
    "teaches_basic": True,
    "teaches_secondary": True,
    "is_correctional": False,
    "is_evening": False,
    "is_closed": False,
    "is_in_prison": False,
    "is_boarding": False,
}


def a_form(code: str | int, **answers: Any) -> ContextForm:
    """A rural school; what is told differs."""
    school = School(str(code), f"СОШ {code}")
    return ContextForm(school, YEAR, RURAL | answers, f"форма.csv, строка {code}")


def many_forms(number: int, **answers: Any) -> list[ContextForm]:
    """Schools 1 to ``number`` alike in everything."""
    return [a_form(code, **answers) for code in range(1, number + 1)]


# Of what a form may answer here, the blank among them: one of so many schools tells no kind.
_CHOICES: dict[str, tuple[Answer, ...]] = {
    "settlement_kind": (None, *("rural", "city", "urban_settlement", "regional_capital") * 4),
    "settlement_size": (None, "below_1k", "from_5k_to_10k", "above_680k"),
    "transport_reach": (None, "every_day", "day_trip", "hardly_ever"),
    "pupils": (None, 0, *range(1, 90), *range(90, 3000, 70)),
    "pupils_5": (None, 0, 7, 40),
    "teaches_secondary": (None, True, False),
    "is_correctional": (None, True, False),
    "is_boarding": (None, True, False),
    "teachers": (None, *range(1, 40)),
    "teachers_pension_age": (None, *range(12)),
    "computers": (None, *range(60)),
    "parents_as_helpers": (None, *("most", "about_half", "few") * 3),
    **dict.fromkeys(
        ("share_with_colleagues", "practise_in_lessons", "supported_by_municipality"),
        (None, True, False, True, False),
    ),
}


def random_forms(number: int, seed: int) -> list[ContextForm]:
    """As many schools that answer at random."""
    dice = Random(seed)
    return [
        a_form(f"{code:02d}", **{name: dice.choice(told) for name, told in _CHOICES.items()})
        for code in range(number)
    ]


FORMS = st.builds(random_forms, number=st.integers(1, 60), seed=st.integers(0, 2**32))
