"""The addresses of the office with a way into every error page."""

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpResponse
from django.urls import path

from opora_web.config.urls import urlpatterns as office
from opora_web.ui.refused import Refused


def _broken(_request):
    raise RuntimeError("planted")


def _forbidden(_request):
    raise PermissionDenied("Список чужого района не показывается.")


def _misunderstood(_request):
    raise BadRequest


def _refused(_request):
    raise Refused("Список уже утверждён приказом № 12: внесите поправку.")


def _form(_request):
    return HttpResponse()


urlpatterns = [
    *office,
    path("slomano/", _broken),
    path("zakryto/", _forbidden),
    path("neponyatno/", _misunderstood),
    path("nelzya/", _refused),
    path("forma/", _form),
]
