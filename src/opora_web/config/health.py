"""Is the office well: the page for whoever watches over the server."""

from dataclasses import dataclass
from http import HTTPStatus

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.module_loading import import_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@dataclass(frozen=True)
class Sign:
    """One sign of health, in words that tell a stranger nothing of the installation."""

    name: str
    well: bool
    words: str


def _database() -> Sign:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return Sign("База данных", well=False, words="не отвечает")
    return Sign("База данных", well=True, words="отвечает")


def _migrations() -> Sign:
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return Sign("Обновление базы", well=False, words="не удалось проверить")
    words = "не завершено" if waiting else "завершено"
    return Sign("Обновление базы", well=not waiting, words=words)


def _worker() -> Sign:
    if not settings.WORKER_IS_ALIVE:
        return Sign("Фоновые работы", well=True, words="не проверяются")
    try:
        alive = import_string(settings.WORKER_IS_ALIVE)()
    except DatabaseError:
        return Sign("Фоновые работы", well=False, words="не удалось проверить")
    words = "выполняются" if alive else "остановлены"
    return Sign("Фоновые работы", well=bool(alive), words=words)


@login_not_required
@never_cache
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """The signs of health; 503 when one of them is bad."""
    _ = request
    signs = (_database(), _migrations(), _worker())
    well = all(sign.well for sign in signs)
    status = HTTPStatus.OK if well else HTTPStatus.SERVICE_UNAVAILABLE
    # Without the request: what a page tells of the person would be asked of a silent database.
    page = render_to_string("config/health.html", {"signs": signs, "well": well})
    return HttpResponse(page, status=status)
