"""Numbers of rows as people write them."""

import pytest

from opora.language.ranges import row_ranges


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ([], ""),
        ([7], "7"),
        ([2, 3, 4], "2–4"),
        ([2, 3, 4, 7, 9, 10], "2–4, 7, 9–10"),
        ([10, 2, 3, 2, 9], "2–3, 9–10"),
    ],
)
def test_runs_are_drawn_together(numbers, text):
    assert row_ranges(numbers) == text
