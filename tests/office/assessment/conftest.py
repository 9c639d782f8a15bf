"""What the tests of assessment share."""

import pytest
from tests.office.assessment.results import taken_in

from opora_web.registry.roles import Role


@pytest.fixture
def by(cast):
    """The own coordinator."""
    return cast.own.person(Role.COORDINATOR)


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
