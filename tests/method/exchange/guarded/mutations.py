"""Workbooks spoiled by a seed: bytes flipped, ends cut, parts swapped, XML cut or overwritten."""

import random
from collections.abc import Callable

import openpyxl
from tests.method.exchange.guarded.attacks import packed, parts_of, saved

from opora.exchange.template.template_columns import TEMPLATE_HEADERS


def filled_template() -> bytes:
    """A template of forty schools with percentages, dates, errors and formulas among them."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(list(TEMPLATE_HEADERS.values()))
    for number in range(40):
        sheet.append([f"Школа № {number}", "Каменский район", 2023, "ОГЭ", 0.25, "=1+1", "#N/A"])
        sheet.cell(number + 2, 5).number_format = "0.0%"
    return saved(workbook)


def mutated(content: bytes, seed: int) -> bytes:
    """The same seed spoils the same workbook in the same way."""
    dice = random.Random(seed)
    spoiled = dice.choice(WAYS)(content, dice)
    return spoiled or b"PK"


def bytes_flipped(content: bytes, dice: random.Random) -> bytes:
    spoiled = bytearray(content)
    for _ in range(dice.choice((1, 3, 30))):
        spoiled[dice.randrange(len(spoiled))] = dice.randrange(256)
    return bytes(spoiled)


def truncated(content: bytes, dice: random.Random) -> bytes:
    return content[: dice.randrange(len(content))]


def middle_lost(content: bytes, dice: random.Random) -> bytes:
    start = dice.randrange(len(content))
    return content[:start] + content[start + dice.randrange(1, 200) :]


def directory_spoiled(content: bytes, dice: random.Random) -> bytes:
    """Bytes of the directory alone, where sizes and offsets stand."""
    spoiled = bytearray(content)
    start = content.index(b"PK\x01\x02")
    for _ in range(dice.choice((1, 2, 5))):
        spoiled[dice.randrange(start, len(spoiled))] = dice.choice((0, 1, 127, 128, 255))
    return bytes(spoiled)


def parts_swapped(content: bytes, dice: random.Random) -> bytes:
    parts = parts_of(content)
    one, other = dice.sample(sorted(parts), 2)
    return packed({**parts, one: parts[other], other: parts[one]})


def part_lost(content: bytes, dice: random.Random) -> bytes:
    parts = parts_of(content)
    del parts[dice.choice(sorted(parts))]
    return packed(parts)


def xml_cut(content: bytes, dice: random.Random) -> bytes:
    return _with_one_part(content, dice, lambda part: part[: dice.randrange(len(part) or 1)])


def xml_overwritten(content: bytes, dice: random.Random) -> bytes:
    signs = (b"<", b">", b'"', b"&", b"9", b"A", b"\xff", b"\x00", b"]]>")

    def overwrite(part: bytes) -> bytes:
        for _ in range(dice.choice((1, 5, 20))):
            place = dice.randrange(len(part) or 1)
            part = part[:place] + dice.choice(signs) + part[place + 1 :]
        return part

    return _with_one_part(content, dice, overwrite)


def xml_repeated(content: bytes, dice: random.Random) -> bytes:
    def repeat(part: bytes) -> bytes:
        start = dice.randrange(len(part) or 1)
        return part[:start] + part[start : start + 300] * dice.randrange(2, 50) + part[start:]

    return _with_one_part(content, dice, repeat)


def _with_one_part(content: bytes, dice: random.Random, change: Callable[[bytes], bytes]) -> bytes:
    parts = parts_of(content)
    name = dice.choice(sorted(parts))
    return packed({**parts, name: change(parts[name])})


WAYS = (
    bytes_flipped,
    truncated,
    middle_lost,
    directory_spoiled,
    parts_swapped,
    part_lost,
    xml_cut,
    xml_overwritten,
    xml_repeated,
)
