"""What the tests of identification share."""

from threading import Event

import pytest
from tests.office.identification.kamenka import kamenka_results
from tests.office.jobs.doing import AtOnce

from opora_web.identification.actions.runs import start_run
from opora_web.jobs.worker import work_once
from opora_web.registry.roles import Role


@pytest.fixture(autouse=True)
def _files_of_runs(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def by(cast):
    """The own coordinator."""
    return cast.own.person(Role.COORDINATOR)


@pytest.fixture
def schools(cast, by):
    """The three schools of Kamenka with their printed results, by name."""
    return kamenka_results(cast.own.municipality, by)


@pytest.fixture
def worked():
    """One turn of the worker; a run after it."""

    def work(run):
        assert work_once("worker", Event(), AtOnce())
        run.refresh_from_db()
        return run

    return work


@pytest.fixture
def computed(cast, by, schools, worked):
    """A run over the own municipality after the worker did it."""

    def compute(ruleset_id="fioko-2023", year=2023, **asked):
        asked = {"by": by, "territory": cast.own.municipality, **asked}
        return worked(start_run(ruleset_id=ruleset_id, year=year, **asked))

    return compute


@pytest.fixture
def run(computed):
    """The official run of Kamenka."""
    return computed()
