"""Which mentions in the files mean one school: by code, else by municipality and name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from opora.domain.name_key import name_key
from opora.domain.school import School
from opora.domain.school_name import SchoolName
from opora.exchange.row_taken import SchoolMention
from opora.exchange.rule import Remark
from opora.exchange.rules import (
    ONE_CODE_FOR_TWO_SCHOOLS,
    TWO_CODES_FOR_ONE_NAME,
    TWO_NAMES_FOR_ONE_CODE,
)
from opora.exchange.stable_id import provisional_code
from opora.language.quotes import russian_quotes


@dataclass(frozen=True)
class SchoolRegister:
    """Every mention with the school it means, and remarks by the codes they are about."""

    schools: Mapping[SchoolMention, School]
    remarks: tuple[tuple[tuple[str, ...], Remark], ...]


def registered(mentions: Sequence[SchoolMention]) -> SchoolRegister:
    """Tell schools apart; ``mentions`` come in reading order and may repeat.

    A code is the identity of a school. A mention without a code takes the code that the same
    name has elsewhere in the same municipality; a name without any code makes a provisional one.
    """
    by_code = defaultdict(list)
    for mention in mentions:
        if mention.code:
            by_code[mention.code].append(mention)
    distrusted = {code for code, same in by_code.items() if _are_two_schools(same)}
    found = _codes_of_names(by_code, distrusted)
    codes_of_names = {name: codes[0] for name, codes in found.items() if len(codes) == 1}
    members = defaultdict(list)
    for mention in mentions:
        members[_code(mention, distrusted, codes_of_names)].append(mention)
    schools = {
        mention: school
        for code, same in members.items()
        for school in (_school(code, same),)
        for mention in same
    }
    remarks = (*_remarks(by_code, distrusted), *_split_names(found, by_code))
    return SchoolRegister(schools, remarks)


def _are_two_schools(mentions: Iterable[SchoolMention]) -> bool:
    """Whether one code stands at schools that cannot be one."""
    numbers, municipalities = set(), set()
    for mention in set(mentions):
        numbers.add(SchoolName.parse(mention.name).number)
        municipalities.add(name_key(mention.municipality))
    return len(numbers - {None}) > 1 or len(municipalities - {""}) > 1


def _codes_of_names(
    by_code: Mapping[str, Sequence[SchoolMention]], distrusted: set[str]
) -> dict[tuple[str, str], tuple[str, ...]]:
    """The trusted codes of each name; the municipality of a code counts for all its names."""
    codes = defaultdict(set)
    for code, mentions in by_code.items():
        if code not in distrusted:
            municipality = max(name_key(mention.municipality) for mention in mentions)
            for mention in mentions:
                codes[municipality, name_key(mention.name)].add(code)
    return {name: tuple(sorted(found)) for name, found in codes.items()}


def _name(mention: SchoolMention) -> tuple[str, str]:
    return name_key(mention.municipality), name_key(mention.name)


def _code(
    mention: SchoolMention, distrusted: set[str], codes_of_names: Mapping[tuple[str, str], str]
) -> str:
    if mention.code and mention.code not in distrusted:
        return mention.code
    known = codes_of_names.get(_name(mention))
    return known or provisional_code(mention.municipality, mention.name)


def _school(code: str, mentions: Sequence[SchoolMention]) -> School:
    return School(
        code=code,
        name=_most_frequent([mention.name for mention in mentions]),
        municipality=_most_frequent([mention.municipality for mention in mentions]),
        region=_most_frequent([mention.region for mention in mentions]),
        kind=_most_frequent([mention.kind or "" for mention in mentions]) or None,
    )


def _most_frequent(texts: Sequence[str]) -> str:
    """The usual spelling, the order does not matter.

    Of equally usual ones the one with the fewest Latin letters, then the first in the alphabet.
    """
    times = Counter(text for text in texts if text)
    return min(times, key=lambda text: (-times[text], _latin_letters(text), text), default="")


def _latin_letters(text: str) -> int:
    return sum(char.isascii() and char.isalpha() for char in text)


def _remarks(
    by_code: Mapping[str, Sequence[SchoolMention]], distrusted: set[str]
) -> Iterator[tuple[tuple[str, ...], Remark]]:
    for code, mentions in by_code.items():
        names: dict[object, SchoolMention] = {}
        for mention in mentions:
            names.setdefault(_name(mention) if code in distrusted else _name(mention)[1], mention)
        if len(names) == 1:
            continue
        rule = ONE_CODE_FOR_TWO_SCHOOLS if code in distrusted else TWO_NAMES_FOR_ONE_CODE
        listed = ", ".join(russian_quotes(f"«{mention.name}»") for mention in names.values())
        yield (code,), rule.remark(value=code, code=code, names=listed)


def _split_names(
    codes_of_names: Mapping[tuple[str, str], tuple[str, ...]],
    by_code: Mapping[str, Sequence[SchoolMention]],
) -> Iterator[tuple[tuple[str, ...], Remark]]:
    """Names that stand under several codes: one school, or a slip in a code."""
    for (_, name), codes in codes_of_names.items():
        if len(codes) > 1:
            printed = next(one.name for one in by_code[codes[0]] if name_key(one.name) == name)
            yield codes, TWO_CODES_FOR_ONE_NAME.remark(value=printed, codes=", ".join(codes))
