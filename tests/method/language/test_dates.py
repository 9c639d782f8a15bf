from datetime import date

import pytest

from opora.language.dates import date_in_words, school_year_name


def test_date_in_words():
    assert date_in_words(date(2022, 12, 26)) == "26\u00a0декабря\u00a02022\u00a0г."
    assert date_in_words(date(2024, 5, 1)) == "1\u00a0мая\u00a02024\u00a0г."


def test_every_month_has_its_genitive():
    names = [date_in_words(date(2023, month, 3)).split("\u00a0")[1] for month in range(1, 13)]
    assert " ".join(names) == (
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    )


@pytest.mark.parametrize(
    ("closing", "name"), [(2023, "2022/23"), (2000, "1999/00"), (2010, "2009/10")]
)
def test_school_year_is_named_by_both_calendar_years(closing, name):
    assert school_year_name(closing) == name
