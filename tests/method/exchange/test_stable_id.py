"""Identifiers stay apart where a file holds as many rows as one may hold."""

from opora.exchange.sheet import MAX_ROWS
from opora.exchange.stable_id import problem_id


def test_no_two_rows_of_the_longest_file_have_one_identifier() -> None:
    rows = range(2, MAX_ROWS + 2)
    remarks = {problem_id("empty-total", "протокол.csv", "", str(row)) for row in rows}
    assert len(remarks) == MAX_ROWS
