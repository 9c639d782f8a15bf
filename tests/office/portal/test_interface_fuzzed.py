"""The interface asked everything that its description allows, and much that it does not.

Schemathesis invents the requests: no answer is a fault of the program, every answer is of the
shape and of a status that the description names, nothing opens without a key.
"""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as trying
from schemathesis import GenerationMode
from schemathesis.core.parameters import ParameterLocation
from tests.office.portal.interface_asking import key_of
from tests.office.portal.interface_office import known_of

from opora_web.config.wsgi import application
from opora_web.portal.interface.api import api
from opora_web.registry.roles import Role

PATHS = sorted(api.get_openapi_schema()["paths"])
# A path has five parameters at most; three hundred examples of each found nothing more.
EXAMPLES = 20


@pytest.fixture
def key(cast):
    """A key for everything of a filled district."""
    known_of(cast.own)
    return key_of(cast.own.person(Role.COORDINATOR))


@pytest.fixture
def _connection_stays():
    """A server closes its connection after a request; here it is the test's own.

    Django's browser for tests does the same; this one speaks to the application itself.
    """
    ends = (request_started, request_finished)
    for end in ends:
        end.disconnect(close_old_connections)
    yield
    for end in ends:
        end.connect(close_old_connections)


@pytest.fixture
def described(key, settings, _connection_stays):
    """What the interface says of itself to a program, beside the real application."""
    settings.PROGRAM_REQUESTS_A_MINUTE = 10**9
    headers = {"Authorization": f"Bearer {key}"}
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application, headers=headers)


@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_as_described(described, key, path, mode):
    seen = set()

    @given(case=described[path]["GET"].as_strategy(generation_mode=mode))
    @trying(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    def ask(case):
        # Where the key itself was spoilt, ours in its place would make the request a good one.
        header = case.meta.components.get(ParameterLocation.HEADER)
        is_spoilt = header is not None and header.mode is GenerationMode.NEGATIVE
        headers = None if is_spoilt else {"Authorization": f"Bearer {key}"}
        answer = case.call_and_validate(headers=headers)
        seen.add(answer.status_code)

    ask()
    assert seen, "nothing was asked"
