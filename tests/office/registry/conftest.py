"""What the tests of the registry share."""

import pytest

from opora_web.registry.roles import Role


@pytest.fixture
def coordinator(cast, signed_in):
    """A browser in which the own coordinator is signed in."""
    return signed_in(cast.own.person(Role.COORDINATOR))
