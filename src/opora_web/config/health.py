"""Is the office well: the page for whoever watches over the server."""

from dataclasses import dataclass
from http import HTTPStatus

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from opora_web.jobs.presence import a_worker_lives


@dataclass(frozen=True)
class Sign:
    """One sign of health, in words that tell a stranger nothing of the installation.

    `key` is its name for programs.
    """

    key: str
    name: str
    well: bool
    words: str


def _database() -> Sign:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return Sign("database", "База данных", well=False, words="не отвечает")
    return Sign("database", "База данных", well=True, words="отвечает")


def _migrations() -> Sign:
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return Sign("migrations", "Обновление базы", well=False, words="не удалось проверить")
    words = "не завершено" if waiting else "завершено"
    return Sign("migrations", "Обновление базы", well=not waiting, words=words)


def _worker() -> Sign:
    try:
        alive = a_worker_lives()
    except DatabaseError:
        return Sign("worker", "Фоновые работы", well=False, words="не удалось проверить")
    words = "выполняются" if alive else "остановлены"
    return Sign("worker", "Фоновые работы", well=alive, words=words)


@login_not_required
@never_cache
@vary_on_headers("Accept")
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """The signs of health; 503 when one of them is bad. A program that asks for JSON gets it."""
    signs = (_database(), _migrations(), _worker())
    well = all(sign.well for sign in signs)
    status = HTTPStatus.OK if well else HTTPStatus.SERVICE_UNAVAILABLE
    if request.get_preferred_type(["text/html", "application/json"]) == "application/json":
        return JsonResponse({"well": well, **{one.key: one.well for one in signs}}, status=status)
    # Without the request: what a page tells of the person would be asked of a silent database.
    page = render_to_string("config/health.html", {"signs": signs, "well": well})
    return HttpResponse(page, status=status)
