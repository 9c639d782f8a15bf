from hypothesis import given
from hypothesis import strategies as st

from opora.language.ordering import russian_key

TEXTS = st.text(alphabet="абеёжяЕЁЖ №0129 \u00a0z", max_size=12)


def test_numbers_are_compared_as_numbers():
    names = ["СОШ № 20", "СОШ № 3", "СОШ №14", "СОШ № 100", "СОШ"]
    expected = ["СОШ", "СОШ № 3", "СОШ №14", "СОШ № 20", "СОШ № 100"]
    assert sorted(names, key=russian_key) == expected


def test_yo_is_a_letter_of_its_own_after_ye():
    words = ["ёж", "жук", "ель", "еще", "Ёлка", "дом", "ея"]
    assert sorted(words, key=russian_key) == ["дом", "ель", "еще", "ея", "ёж", "Ёлка", "жук"]


def test_case_does_not_matter_but_stays_decisive_between_equals():
    assert sorted(["яма", "Арчада", "аист"], key=russian_key) == ["аист", "Арчада", "яма"]
    assert russian_key("СОШ") != russian_key("сош")


def test_a_number_longer_than_python_converts():
    assert russian_key("9" * 5000) < russian_key("1" + "0" * 5000)


@given(st.data(), st.lists(TEXTS, unique=True))
def test_the_order_is_total_and_independent_of_the_input_order(data, texts):
    shuffled = data.draw(st.permutations(texts))
    assert sorted(texts, key=russian_key) == sorted(shuffled, key=russian_key)


@given(TEXTS, TEXTS)
def test_only_equal_texts_share_a_key(one, other):
    assert (russian_key(one) == russian_key(other)) == (one == other)
