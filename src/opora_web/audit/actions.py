"""The only writing of the journal."""

from collections.abc import Mapping
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from opora_web.audit.actor import Actor
from opora_web.audit.chain import BEGINNING, canonical_text, hash_of
from opora_web.audit.models import ChainHead, JournalEntry
from opora_web.audit.origin import current_address
from opora_web.audit.verbs import EXPORTED, VIEWED


def record(  # noqa: PLR0913  # who, what, before and after are what a journal entry is
    verb: str,
    about: models.Model | None,
    *,
    by: Actor,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    title: str = "",
) -> JournalEntry:
    """Write one entry, in the transaction of the change it tells of.

    Call it last in the action: from here to the end of the transaction every other writer of the
    journal waits. `title` overrides how the record calls itself. A model that belongs to a
    territory has a property ``journal_territory``, by which the registry bounds who reads it.
    """
    assert transaction.get_connection().in_atomic_block, (
        "a journal entry is written in the transaction of the change: neither stands alone"
    )
    head = _locked_head()
    entry = JournalEntry(
        number=head.length + 1,
        at=timezone.now(),
        actor_id=by.pk,
        actor_name=by.full_name,
        verb=verb,
        **_about(about, title),
        address=current_address(),
        before_text=canonical_text(before),
        after_text=canonical_text(after),
        previous_hash=head.hash,
    )
    entry.hash = hash_of(entry)
    entry.save()
    head.length, head.hash = entry.number, entry.hash
    head.save()
    return entry


@transaction.atomic
def record_view(about: models.Model | None, *, by: Actor, title: str = "") -> JournalEntry:
    """Somebody looked at sensitive data; called by the view before it shows them."""
    return record(VIEWED, about, by=by, title=title)


@transaction.atomic
def record_export(about: models.Model | None, *, by: Actor, title: str = "") -> JournalEntry:
    """Somebody took sensitive data away as a file; called before the file is given."""
    return record(EXPORTED, about, by=by, title=title)


def _about(record_: models.Model | None, title: str) -> dict[str, str]:
    if record_ is None:
        assert title, "an entry about no record needs a title"
        return {"title": title}
    return {
        "kind": record_._meta.label_lower,  # noqa: SLF001  # Django's documented name
        "object_id": str(record_.pk),
        "title": title or str(record_),
        "territory": getattr(record_, "journal_territory", ""),
    }


def _locked_head() -> ChainHead:
    """The end of the chain, ours until the transaction ends.

    On SQLite the transaction itself is the lock (IMMEDIATE). The row is made where it is missing:
    two first writers both try, the second waits and finds the row of the first.
    """
    heads = ChainHead.objects.select_for_update()
    head = heads.first()
    if head is None:
        ChainHead.objects.bulk_create([ChainHead(length=0, hash=BEGINNING)], ignore_conflicts=True)
        head = heads.get()
    return head
