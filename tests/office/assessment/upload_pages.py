"""What the tests of the pages of uploads share."""

from http import HTTPStatus

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.office.registry.pages import text_of

PICTURE = b"\x89PNG\r\n"
WRONG = HTTPStatus.UNPROCESSABLE_ENTITY


def plain(response):
    return text_of(response).replace("\N{NO-BREAK SPACE}", " ")


def get(browser, name, upload, *more, **asked):
    response = browser.get(reverse(f"assessment:{name}", args=[upload.pk, *more]), asked)
    assert response.status_code == HTTPStatus.OK
    return plain(response)


def post(browser, name, upload, **told):
    return browser.post(reverse(f"assessment:{name}", args=[upload.pk]), told, follow=True)


def give(browser, place, *files, **told):
    sent = [SimpleUploadedFile(name, content) for name, content in files]
    told = {"territory": f"municipality-{place.pk}", "files": sent, **told}
    return browser.post(reverse("assessment:new_upload"), told, follow=True)
