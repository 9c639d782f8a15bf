"""The school year is named by the calendar year in which it closes."""

import pytest

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear


def test_is_named_by_both_calendar_years() -> None:
    assert str(SchoolYear(2023)) == "2022/23"
    assert str(SchoolYear(2000)) == "1999/00"


def test_window_ends_with_the_year_itself_oldest_first() -> None:
    assert SchoolYear(2023).window(2) == (SchoolYear(2022), SchoolYear(2023))
    assert SchoolYear(2023).window(1) == (SchoolYear(2023),)


def test_previous() -> None:
    assert SchoolYear(2023).previous == SchoolYear(2022)


@pytest.mark.parametrize("year", [23, 1999, 2101, -1])
def test_refuses_a_number_that_is_no_year(year: int) -> None:
    with pytest.raises(OporaError, match=f"«{year}»"):
        SchoolYear(year)
