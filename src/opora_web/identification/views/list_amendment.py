"""A new version of a list in force, made the way the list was made."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from opora_web.identification.list_permissions import may_make_lists
from opora_web.identification.views.adverse_lists import amend_adverse
from opora_web.identification.views.computed_lists import amend_computed
from opora_web.identification.views.lists import seen_list
from opora_web.identification.views.received_lists import amend_received
from opora_web.registry.permissions import require


@require_http_methods(["GET", "HEAD", "POST"])
def amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for what the new version is made of."""
    shown = seen_list(request, pk)
    require(may_make_lists(request.user, shown.territory))
    if shown.index_id:
        return amend_adverse(request, shown)
    return amend_computed(request, shown) if shown.run_id else amend_received(request, shown)
