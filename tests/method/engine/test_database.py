"""What the world refuses to the engine is said in one sentence."""

import duckdb
import pytest

from opora.domain.errors import OporaError
from opora.engine.database import Limits, working_database


@pytest.mark.parametrize(
    ("failure", "sentence"),
    [
        (duckdb.OutOfMemoryException("x\nadvice"), r"разрешено 300 МБ\. Разрешите больше"),
        (duckdb.ConversionException("bad 'пять'\nLINE 1"), "слово вместо числа"),
        (duckdb.IOException("No space left on device"), "на диске нет места"),
    ],
)
def test_a_failure_of_the_world_is_refused_in_russian(failure, sentence):
    with pytest.raises(OporaError, match=sentence), working_database(Limits(memory_mb=300)):
        raise failure


def test_a_failure_of_the_program_rises():
    with pytest.raises(duckdb.BinderException), working_database(Limits()) as connection:
        connection.execute("SELECT nothing")


def test_too_little_memory_is_said():
    with (
        pytest.raises(OporaError, match="Не хватило памяти"),
        working_database(Limits(memory_mb=1)) as connection,
    ):
        connection.execute("CREATE TABLE t AS SELECT random()::VARCHAR FROM range(3000000)")
