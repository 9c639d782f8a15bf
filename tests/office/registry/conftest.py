"""What the tests of the registry share."""

import pytest
from tests.office.registry.school_file import HEAD

from opora_web.registry.actions.school_imports import preview_import
from opora_web.registry.roles import Role


@pytest.fixture
def coordinator(cast, signed_in):
    """A browser in which the own coordinator is signed in."""
    return signed_in(cast.own.person(Role.COORDINATOR))


@pytest.fixture
def read(cast):
    """A file with these lines under the header, read for preview, by the own coordinator."""
    by = cast.own.person(Role.COORDINATOR)

    def preview(*lines, who=by):
        content = "\n".join((HEAD, *lines)).encode()
        return preview_import(by=who, content=content, name="школы.csv")

    return preview


@pytest.fixture
def by(cast):
    """The own coordinator."""
    return cast.own.person(Role.COORDINATOR)


@pytest.fixture
def school(cast):
    """The own school."""
    return cast.own.school
