"""The addresses of the office with a way into every error page."""

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpResponse
from django.urls import path

from opora_web.config.urls import urlpatterns as office


def _broken(_request):
    raise RuntimeError("planted")


def _forbidden(_request):
    raise PermissionDenied("Список чужого района не показывается.")


def _misunderstood(_request):
    raise BadRequest


def _form(_request):
    return HttpResponse()


urlpatterns = [
    *office,
    path("slomano/", _broken),
    path("zakryto/", _forbidden),
    path("neponyatno/", _misunderstood),
    path("forma/", _form),
]
