"""What the tests of assessment share."""

import pytest
from tests.office.assessment.results import taken_in

from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.schools import open_school
from opora_web.registry.roles import Role


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    """Uploads of each test lie in a folder of its own."""
    settings.MEDIA_ROOT = tmp_path / "uploads"


@pytest.fixture
def by(cast):
    """The own coordinator."""
    return cast.own.person(Role.COORDINATOR)


@pytest.fixture
def place(cast):
    """The own municipality."""
    return cast.own.municipality


@pytest.fixture
def school(cast):
    """The own school."""
    return cast.own.school


@pytest.fixture
def upload(cast):
    """An upload of the own coordinator that was taken in."""
    return taken_in(cast.own)


@pytest.fixture
def coordinator(by, signed_in):
    """A browser in which the own coordinator is signed in."""
    return signed_in(by)


@pytest.fixture
def kamenka(place):
    """The schools of the printed document, besides Kikino."""
    names = ("МОУ СОШ с. Головинщино", "МОУ СОШ с. Покровская Арчада")
    return [open_school(by=SYSTEM, municipality=place, name=name) for name in names]
