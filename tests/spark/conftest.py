"""A local Spark Connect server for these tests alone.

`make test-spark` says where Spark lies and has the client; the ordinary suite has neither and
passes this folder by.
"""

import os
from collections.abc import Iterator

import pytest

collect_ignore_glob = [] if "SPARK_HOME" in os.environ else ["test_*.py"]


@pytest.fixture(scope="session")
def spark() -> Iterator[object]:
    from pyspark.sql import SparkSession
    from tests.spark.server import local_server

    with local_server(os.environ["SPARK_HOME"]) as address:
        session = SparkSession.builder.remote(address).getOrCreate()
        yield session
        session.stop()
