"""The catalogues of risk factors."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from opora.reference.risk_factor_library import risk_catalogues
from opora_web.diagnosis.permissions import may_see_factors
from opora_web.registry.permissions import require


@require_safe
def factors(request: HttpRequest) -> HttpResponse:
    """Every catalogue with its source and status, the newest first."""
    require(may_see_factors(request.user))
    return render(request, "diagnosis/factors.html", {"catalogues": risk_catalogues()[::-1]})
