"""What a web server calls answers."""

import pytest
from django.test import RequestFactory


@pytest.mark.django_db
def test_the_application_asks_to_sign_in():
    from opora_web.config.wsgi import application

    statuses = []
    environ = RequestFactory().get("/raboty/", HTTP_HOST="localhost").environ
    answer = application(environ, lambda status, _headers, *_: statuses.append(status))
    answer.close()
    assert statuses == ["302 Found"]
