"""Addresses with a front page."""

from django.http import HttpResponse
from django.urls import include, path


def _empty(_request):
    return HttpResponse()


urlpatterns = [
    path("", _empty, name="front"),
    path("", include(([path("shkoly/", _empty, name="inner")], "front"))),
]
