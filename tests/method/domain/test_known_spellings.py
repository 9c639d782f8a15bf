"""Known spellings that a printed name is like: the pairs of ``propose``, the surest first."""

from hypothesis import given
from hypothesis import strategies as st

from opora.domain.known_spellings import KnownSpellings
from opora.domain.same_school import NamedSchool, propose
from opora.domain.spelling_reason import SpellingReason

NAMES = (
    "МОУ СОШ с. Кикино",
    "МБОУ СОШ с. Кикино",
    "СОШ Кикино",
    "МОУ СОШ с. Кикина",
    "МОУ СОШ им. А.И. Панкова с. Головинщино",
    "МОУ СОШ с. Головинщино",
    "СОШ № 36 с углублённым изучением иностранных языков",
    "СОШ № 36",
    "БСШ № 3",
    "Богучанская СШ № 3",
    "Чуноярская школа № 13",
    "Чуноярская средняя школа № 13",
)
named = st.builds(
    NamedSchool,
    st.sampled_from(NAMES),
    st.sampled_from(("", "Каменский район", "Каменский р-н", "Ёлкинский район")),
    st.sampled_from((None, "edu990001", "edu990002")),
)


@given(st.lists(named, max_size=8), named)
def test_the_pairs_are_those_of_the_whole_comparison(known, printed):
    found = {one.spelling for one in KnownSpellings.of(known).like(printed)}
    pairs = [{pair.fuller, pair.other} for pair in propose([*known, printed])]
    assert found == {one for one in known if {one, printed} in pairs}


def test_the_surest_reason_stands_first():
    known = [NamedSchool(name) for name in ("МБОУ СОШ с. Кикино", "МОУ СОШ с. Кикина")]
    alike = KnownSpellings.of(reversed(known)).like(NamedSchool("МОУ СОШ с. Кикино"))
    assert [one.reason for one in alike] == [SpellingReason.FORM_OR_KIND, SpellingReason.LETTER]
    assert [one.spelling for one in alike] == known


def test_a_name_like_no_other_is_like_none():
    assert KnownSpellings.of([NamedSchool("Лицей № 1")]).like(NamedSchool("СОШ № 2")) == ()
