"""The slow obvious twin of ``propose``: every pair is looked at, none is left to an index."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from opora.domain.same_school import NamedSchool, Proposal, propose, proposed_pair
from opora.domain.school_name import SchoolName

WORDS = ("Хребтовская", "Хребтовскaя", "Хребтовска", "Хербтовская", "Октябрьская", "")
PLACES = (
    *("", "с. Головинщино", "с. Головинцино", "пос. Головинщино", "с. Покровская Арчада"),
    *("с. Головинщино Каменского района", "с. Головинщино Каменского района Пензенской области"),
)
HONOURS = ("", "им. А.И. Панкова", "им. А.И. Понкова")
KINDS = ("школа", "СОШ", "МБОУ СОШ", "ООШ", "гимназия", "ХСШ", "ОСШ")
NUMBERS = ("", "№ 3", "№3", "№ 4")

names = st.tuples(
    st.sampled_from(KINDS),
    st.sampled_from(WORDS),
    st.sampled_from(NUMBERS),
    st.sampled_from(HONOURS),
    st.sampled_from(PLACES),
).map(lambda parts: " ".join(part for part in parts if part))
schools = st.builds(
    NamedSchool,
    names,
    st.sampled_from(("", "Каменский район", "Каменский р-н", "Богучанский район")),
    st.sampled_from((None, "101", "102")),
)


def propose_slowly(named: list[NamedSchool]) -> set[Proposal]:
    pairs = combinations(sorted(set(named), key=str), 2)
    found = (
        proposed_pair(one, SchoolName.parse(one.name), other, SchoolName.parse(other.name))
        for one, other in pairs
    )
    return {proposal for proposal in found if proposal}


@given(st.lists(schools, max_size=30))
def test_the_index_loses_no_pair(named: list[NamedSchool]) -> None:
    assert set(propose(named)) == propose_slowly(named)


@given(st.lists(names, min_size=2, max_size=2, unique=True))
def test_close_names_are_found_often_enough_to_matter(pair: list[str]) -> None:
    one, other = (NamedSchool(name) for name in pair)
    assert set(propose([one, other])) == propose_slowly([one, other])
