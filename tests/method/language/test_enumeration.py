from opora.language.enumeration import joined


def test_the_last_item_is_joined_by_a_word():
    assert joined(["Кикино", "Головинщино", "Арчада"]) == "Кикино, Головинщино и Арчада"
    assert joined(("Кикино", "Арчада")) == "Кикино и Арчада"
    assert joined(["ОГЭ", "ЕГЭ", "ВПР"], last=" или ") == "ОГЭ, ЕГЭ или ВПР"


def test_one_item_and_none_need_no_joining():
    assert joined(["Кикино"]) == "Кикино"
    assert joined([]) == ""
