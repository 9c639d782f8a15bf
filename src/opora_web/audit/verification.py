"""Is the journal as it was written?"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Max

from opora_web.audit.chain import BEGINNING, hash_of
from opora_web.audit.models import ChainHead, JournalEntry

_CHUNK = 2000


@dataclass(frozen=True)
class ChainBreak:
    """Where the chain does not hold, and what a person should know about it."""

    number: int
    sentence: str


def chain_breaks() -> Iterator[ChainBreak]:
    """Every place, from the beginning; reads entries in pieces, so any length will do.

    It locks nobody out: what is written meanwhile lies behind the end that was read first.
    """
    head = _head()
    number, link = 0, BEGINNING
    entries = JournalEntry.objects.filter(number__lte=head.length).order_by("number")
    for entry in entries.iterator(chunk_size=_CHUNK):
        yield from _breaks_at(entry, number, link)
        number, link = entry.number, entry.hash
    yield from _breaks_at_the_end(head, number, link)
    yield from _entries_behind_the_end()


def _breaks_at(entry: JournalEntry, number: int, link: str) -> Iterator[ChainBreak]:
    if entry.number != number + 1:
        yield ChainBreak(number + 1, _missing(number + 1, entry.number - 1))
    elif entry.previous_hash != link:
        yield ChainBreak(
            entry.number,
            f"Запись {entry.number} не продолжает запись {number}: одна из них подменена.",
        )
    if hash_of(entry) != entry.hash:
        yield ChainBreak(
            entry.number, f"Запись {entry.number} изменена после того, как была сделана."
        )


def _breaks_at_the_end(head: ChainHead, number: int, link: str) -> Iterator[ChainBreak]:
    if head.length > number:
        yield ChainBreak(number + 1, _missing(number + 1, head.length))
    elif head.hash != link:
        yield ChainBreak(
            number, f"Конец журнала не тот, что был записан: последняя запись — {number}."
        )


def _entries_behind_the_end() -> Iterator[ChainBreak]:
    # The last entry first, the head second: one written in between moves the head as well.
    last = JournalEntry.objects.aggregate(last=Max("number"))["last"] or 0
    length = _head().length
    if last > length:
        yield ChainBreak(
            length + 1, f"Записи после {length} добавлены в обход программы, последняя — {last}."
        )


def _head() -> ChainHead:
    return ChainHead.objects.first() or ChainHead(length=0, hash=BEGINNING)


def _missing(first: int, last: int) -> str:
    if first == last:
        return f"Записи {first} нет: она удалена."
    return f"Записей с {first} по {last} нет: они удалены."
