"""A demonstration does not start on real data."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse

from opora_web.accounts.models import DatabasePurpose
from opora_web.accounts.policies import check_purpose


class RealDataGuard:
    """Asks once, when a server builds the office, and takes no part in answering.

    Here and not in a command: whichever server starts the office comes this way.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Raise Refused where a demonstration was asked for and the database holds real data."""
        _ = get_response
        if settings.DEMO:
            check_purpose(DatabasePurpose.Kind.DEMO)
        raise MiddlewareNotUsed
