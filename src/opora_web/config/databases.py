"""Which database, and how it is spoken to."""

from pathlib import Path
from typing import Any

import environ

# Tried under 32 writers: with these no error, with the defaults two of three writes failed.
_SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
        "PRAGMA journal_size_limit=67108864; PRAGMA temp_store=MEMORY;"
    ),
}


def database_of(url: str, home: Path) -> dict[str, Any]:
    """The database of ``DATABASE_URL``, or a file in the office's folder."""
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(home / "office.sqlite3"),
            "OPTIONS": dict(_SQLITE_OPTIONS),
        }
    settings: dict[str, Any] = environ.Env.db_url_config(url)
    if settings["ENGINE"].endswith("sqlite3"):
        settings["OPTIONS"] = {**_SQLITE_OPTIONS, **settings.get("OPTIONS", {})}
    return {**settings, "CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}
