"""Schools of a list told in running text: a school to a line, under headings or without."""

import re
from collections.abc import Iterator, Sequence

from opora.domain.received_list import ListPlace, ReceivedEntry
from opora.exchange.text.municipality_heading import municipality_heading
from opora.exchange.text.school_heading import school_headings, without_numbering
from opora.exchange.where import Where

_RISK = r"(?:в\s+)?зон[аеыу]\s+риска"
# «Список ШНОР Богучанского района», «Школы в зоне риска»: what the schools beneath are.
_HEADING = re.compile(
    rf"(?:школы\s+)?(?:(?:в\s+)?списо?к[а-я]*|(?P<risk>{_RISK}))(?:\s[^:]*)?", re.IGNORECASE
)
_BESIDE = re.compile(rf"\(\s*(?:(?:в\s+)?списо?к[а-я]*|(?P<risk>{_RISK}))\s*\)", re.IGNORECASE)


def listed_in_text(lines: Sequence[str], file: str, faults: list[str]) -> Iterator[ReceivedEntry]:
    """The schools in the order of the text; a line that is none of all this is a fault.

    A list is compared by its schools, so nothing is taken for a school that does not say of
    itself that it is one: «Исп. Иванова» would be a school that no other list has.
    """
    place, municipality = ListPlace.LISTED, ""
    for number, line in enumerate(lines, start=1):
        bare = without_numbering(line)
        district = municipality_heading(bare)
        if not bare or bare.startswith("#"):
            continue
        if district:
            municipality = district
            continue
        title, colon, rest = bare.partition(":")
        heading = _HEADING.fullmatch(title.strip())
        if heading:
            place = _place(heading)
            bare = rest.strip()
        if not bare or (heading and not colon):
            continue
        entries = tuple(_entries(bare, place, municipality))
        if not entries:
            faults.append(_no_school(Where(file, "", number), bare))
        yield from entries


def _entries(text: str, place: ListPlace, municipality: str) -> Iterator[ReceivedEntry]:
    beside = _BESIDE.search(text)
    if beside:
        place = _place(beside)
        text = text[: beside.start()] + text[beside.end() :]
    for name in school_headings(text):
        yield ReceivedEntry(name=name, place=place, municipality=municipality)


def _place(found: re.Match[str]) -> ListPlace:
    return ListPlace.RISK_ZONE if found["risk"] else ListPlace.LISTED


def _no_school(where: Where, text: str) -> str:
    return (
        f"{where.title}: «{text}» не похоже на название школы. Удалите строку или напишите "
        "школу с её видом, например «СОШ с. Ивановка»."
    )
