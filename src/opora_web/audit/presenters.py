"""Journal entries in words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models

from opora.language.dates import date_in_words
from opora_web.audit.models import CarriedEntry, JournalEntry
from opora_web.audit.queries import history_of
from opora_web.audit.verbs import verb_name
from opora_web.ui.moment import moment_in_words

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NOTHING = "—"
# A sum proves that two things are one; people compare its beginning, the journal keeps it whole.
_SUM = re.compile(r"[0-9a-f]{64}")
_BEGINNING = 8


@dataclass(frozen=True)
class Change:
    """One value that became another; ``is_first`` when nothing at all was there before."""

    field: str
    before: str
    after: str
    is_first: bool = False


@dataclass(frozen=True)
class Line:
    """One entry as people read it; what another office wrote has no number and no address."""

    number: int | None
    when: str
    at: datetime
    who: str
    verb: str
    about: str
    address: str
    changes: tuple[Change, ...]


def lines(entries: Iterable[JournalEntry | CarriedEntry]) -> list[Line]:
    """Entries in words, in their order."""
    return [_line(entry) for entry in entries]


def history(about: models.Model) -> list[Line]:
    """Changes of one record for ``audit/history.html``: pass them there as ``history``."""
    return lines(history_of(about))


def _line(entry: JournalEntry | CarriedEntry) -> Line:
    model = _model(entry.kind)
    is_ours = isinstance(entry, JournalEntry)
    return Line(
        number=entry.number if is_ours else None,
        when=moment_in_words(entry.at),
        at=entry.at,
        who=entry.actor_name if is_ours else f"{entry.actor_name} (в прежней Опоре)",
        verb=verb_name(entry.verb),
        about=f"{model._meta.verbose_name} «{entry.title}»" if model else entry.title,  # noqa: SLF001  # Django's documented name
        address=entry.address if is_ours else "",
        changes=tuple(_changes(entry, model)),
    )


def _changes(
    entry: JournalEntry | CarriedEntry, model: type[models.Model] | None
) -> Iterable[Change]:
    before, after = entry.before or {}, entry.after or {}
    for name in {**before, **after}:
        is_told = before or after.get(name) not in (None, "", [])
        if is_told and before.get(name) != after.get(name):
            yield Change(
                _field(model, name),
                _value(before.get(name)),
                _value(after.get(name)),
                is_first=not before,
            )


def _model(kind: str) -> type[models.Model] | None:
    """The model of an entry; nothing when it is about no record, or its model is long gone."""
    try:
        return apps.get_model(kind)
    except (LookupError, ValueError):
        return None


def _field(model: type[models.Model] | None, name: str) -> str:
    if model is None:
        return name
    try:
        return str(model._meta.get_field(name).verbose_name)  # noqa: SLF001  # Django's documented name
    except FieldDoesNotExist:
        return name


def _value(value: Any) -> str:
    match value:
        case None | "":
            return _NOTHING
        case bool():
            return "да" if value else "нет"
        case float():
            return str(value).replace(".", ",")
        case list():
            return ", ".join(map(_value, value)) or _NOTHING
        case _:
            return _text(str(value))


def _text(value: str) -> str:
    if _DAY.fullmatch(value):
        return date_in_words(date.fromisoformat(value))
    return f"{value[:_BEGINNING]}…" if _SUM.fullmatch(value) else value
