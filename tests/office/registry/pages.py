"""What the tests of forms share."""

from http import HTTPStatus

from django.urls import reverse

UNPROCESSABLE = HTTPStatus.UNPROCESSABLE_ENTITY


def change(browser, school, name, /, **told):
    return browser.post(reverse("registry:change_school", args=[school.pk, name]), told)


def text_of(response):
    return response.content.decode()
