"""Long work tells its percent while it runs, and only then."""

import duckdb
import pytest

from opora.engine import progress
from opora.engine.progress import Progress

LONG = (
    "CREATE TABLE t AS SELECT a.range // 7 AS n, sum(b.range) AS s"
    " FROM range(4000) AS a, range(20000) AS b GROUP BY 1"
)


@pytest.fixture
def connection():
    with duckdb.connect() as one:
        yield one


def test_percents_of_long_work_are_told(connection, monkeypatch):
    monkeypatch.setattr(progress, "_SECONDS_BETWEEN", 0.005)
    told = []
    Progress(percent=told.append).execute(connection, LONG)
    assert told
    assert all(0 <= percent <= 99 for percent in told)
    (after,) = [len(told)]
    connection.execute(LONG.replace("TABLE t", "TABLE u"))
    assert len(told) == after


def test_nothing_is_told_before_there_is_an_estimate():
    class Unsure:
        answers = iter([-1.0, 55.5, 100.0])

        def query_progress(self):
            return next(self.answers)

    class Thrice:
        waits = iter([False, False, False, True])

        def wait(self, _):
            return next(self.waits)

    told = []
    progress._watch(Unsure(), told.append, Thrice())
    assert told == [55, 99]


def test_a_statement_that_fails_stops_the_watcher(connection):
    with pytest.raises(duckdb.Error):
        Progress(percent=print).execute(connection, "SELECT nothing")


def test_who_asks_for_nothing_gets_the_work_alone(connection):
    progress.SILENT.stage("слово")
    progress.SILENT.execute(connection, "CREATE TABLE t AS SELECT 1 AS n")
    assert connection.table("t").fetchall() == [(1,)]
