"""The hash of a journal entry: sha256 over its own values and the hash of the entry before it."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Protocol

from django.core.serializers.json import DjangoJSONEncoder

BEGINNING = "0" * 64


class Linked(Protocol):
    """What of an entry is hashed."""

    number: int
    at: datetime
    actor_id: int | None
    actor_name: str
    verb: str
    kind: str
    object_id: str
    title: str
    territory: str
    address: str
    before_text: str
    after_text: str
    previous_hash: str


def canonical_text(values: Mapping[str, Any] | None) -> str:
    """JSON with sorted keys, nothing for nothing.

    It is stored as this text and not in a JSON column: PostgreSQL writes numbers and keys of jsonb
    anew, and the hash would no longer be that of what was written.
    """
    if values is None:
        return ""
    return _json(dict(values))


def hash_of(entry: Linked) -> str:
    """64 hexadecimal digits; any change of any value gives others."""
    values = (
        *(entry.number, entry.at.astimezone(UTC).isoformat(timespec="microseconds")),
        *(entry.actor_id, entry.actor_name, entry.verb),
        *(entry.kind, entry.object_id, entry.title, entry.territory, entry.address),
        *(entry.before_text, entry.after_text, entry.previous_hash),
    )
    return hashlib.sha256(_json(values).encode("utf-8")).hexdigest()


def _json(values: Any) -> str:
    return json.dumps(
        values, ensure_ascii=False, sort_keys=True, separators=(",", ":"), cls=DjangoJSONEncoder
    )
