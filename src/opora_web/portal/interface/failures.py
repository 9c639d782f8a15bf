"""What a program is told when there is no answer: JSON with a Russian sentence."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from opora.domain.errors import OporaError
from opora_web.portal.interface.shapes import Failure

PREFIX = "/api/"
_JSON = "application/json"

_CODES = (401, 403, 422, 429)
# In the description beside each answer; those of one thing may find that there is none.
FAILURES: dict[Any, Any] = dict.fromkeys(_CODES, Failure)
LACKING: dict[Any, Any] = {**FAILURES, 404: Failure}

_SENTENCES = {
    HTTPStatus.BAD_REQUEST: "Обращение не разобрать. Сверьте его с описанием.",
    HTTPStatus.UNAUTHORIZED: "Нужен ключ: заголовок Authorization со словом Bearer и ключом.",
    HTTPStatus.FORBIDDEN: "Этому ключу такое не открыто.",
    HTTPStatus.NOT_FOUND: "Такого нет, или ваш ключ этого не видит. Сверьте адрес с описанием.",
    HTTPStatus.METHOD_NOT_ALLOWED: "Здесь можно только читать: обращайтесь способом GET.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "В программе нашлась ошибка. Сообщите администратору время.",
}
_OTHER = "Ответа нет. Попробуйте позже или обратитесь к администратору."


def tell_failures(api: NinjaAPI) -> None:
    """Give the interface our words in place of its own."""
    api.add_exception_handler(Http404, lambda *_: failure(HTTPStatus.NOT_FOUND))
    api.add_exception_handler(AuthenticationError, lambda *_: failure(HTTPStatus.UNAUTHORIZED))
    api.add_exception_handler(HttpError, _told)
    api.add_exception_handler(ValidationError, _misasked)
    api.add_exception_handler(OporaError, _refused)


def failure(code: int, sentence: str = "") -> HttpResponse:
    """The answer of the code, with its usual sentence where there is no better one."""
    told = sentence or _SENTENCES.get(HTTPStatus(code), _OTHER)
    response = JsonResponse({"error": told}, status=code, json_dumps_params={"ensure_ascii": False})
    if code == HTTPStatus.UNAUTHORIZED:
        response["WWW-Authenticate"] = "Bearer"
    if code == HTTPStatus.TOO_MANY_REQUESTS:
        response["Retry-After"] = "60"
    return response


class FailuresInJson:
    """What fails outside the interface's own code — no such address, a fault — is JSON as well."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Take the next layer."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Serve the request; a page of failure is no answer to a program."""
        response = self._get_response(request)
        if not request.path.startswith(PREFIX) or response.status_code < HTTPStatus.BAD_REQUEST:
            return response
        if response.get("Content-Type", "").startswith(_JSON):
            return response
        told = failure(response.status_code)
        if response.has_header("Allow"):
            told["Allow"] = response["Allow"]
        return told


def _told(_request: HttpRequest, error: Any) -> HttpResponse:
    return failure(error.status_code, error.message)


def _misasked(_request: HttpRequest, error: Any) -> HttpResponse:
    names = sorted({str(one["loc"][-1]) for one in error.errors})
    return failure(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        f"Неверно задано: {', '.join(names)}. Что здесь бывает, сказано в описании.",
    )


def _refused(_request: HttpRequest, error: Any) -> HttpResponse:
    return failure(HTTPStatus.CONFLICT, str(error))
