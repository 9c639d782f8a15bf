"""What the tests of the registry share."""

import pytest
from tests.method.exchange.context.made_form import HEADERS, written
from tests.office.registry.school_file import HEAD

from opora.domain.school_year import SchoolYear
from opora.exchange.context.form_layout import form_layout
from opora_web.registry.actions.school_imports import preview_import
from opora_web.registry.actions.schools import give_code
from opora_web.registry.models import CodeSystem
from opora_web.registry.roles import Role
from opora_web.ui.once_a_request import OnceARequest


@pytest.fixture
def coordinator(cast, signed_in):
    """A browser in which the own coordinator is signed in."""
    return signed_in(cast.own.person(Role.COORDINATOR))


@pytest.fixture
def in_a_request():
    """Do something as a view does it."""
    return lambda view: OnceARequest(lambda _request: view())(None)


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


@pytest.fixture
def content(tmp_path):
    """The bytes of a form with these rows."""

    def made(*rows, headers=HEADERS):
        return written(tmp_path / "форма.csv", rows, headers).read_bytes()

    return made


@pytest.fixture
def read_form(by, content):
    """A form read for preview by the own coordinator."""

    def read(*rows, who=by, closing=2021, municipality=None):
        # The form names its year in the headers; of another year it asks in other words.
        headers = [column.header for column in form_layout(SchoolYear(closing)).columns]
        form = content(*rows, headers=headers)
        told = {"name": "форма.csv", "municipality": municipality}
        return preview_import(by=who, content=form, **told)

    return read


@pytest.fixture
def with_login(by, school):
    give_code(by=by, school=school, system=CodeSystem.FIS_OKO, value="edu990001")
    return school
