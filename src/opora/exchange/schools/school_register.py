"""Which mentions in the files mean one school, and how that school is called."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from opora.domain.school import School
from opora.domain.school_login import is_municipality_login
from opora.exchange.row_taken import SchoolMention
from opora.exchange.schools.school_codes import SchoolCodes
from opora.exchange.where import Where


@dataclass(frozen=True)
class SchoolRegister:
    """Every mention with the school it means; the first row and the codes of each school."""

    schools: Mapping[SchoolMention, School]
    first_rows: Mapping[School, Where]
    codes: SchoolCodes
    schools_of_code: Mapping[str, frozenset[School]]


def registered(
    rows: Mapping[SchoolMention, Sequence[Where]], decided: Mapping[SchoolMention, SchoolMention]
) -> SchoolRegister:
    """Tell schools apart; ``rows`` say where each mention stands, ``decided`` what it means."""
    times: Counter[SchoolMention] = Counter()
    for mention, places in rows.items():
        times[decided[mention]] += len(places)
    codes = SchoolCodes.of(times)
    members = defaultdict(list)
    for mention in times.elements():
        members[codes.code_of(mention)].append(mention)
    by_code = {code: _school(code, same) for code, same in members.items()}
    schools = {mention: by_code[codes.code_of(right)] for mention, right in decided.items()}
    first_rows: dict[School, Where] = {}
    printed: dict[str, set[School]] = defaultdict(set)
    for mention, school in schools.items():
        first_rows.setdefault(school, rows[mention][0])
        printed[decided[mention].code or ""].add(school)
    return SchoolRegister(
        schools, first_rows, codes, {code: frozenset(same) for code, same in printed.items()}
    )


def _school(code: str, mentions: Sequence[SchoolMention]) -> School:
    return School(
        code=code,
        # A source that knows schools by their codes alone leaves nothing else to call them by.
        name=_usual(mention.name for mention in mentions) or code,
        municipality=_named_municipality([mention.municipality for mention in mentions]),
        region=_usual(mention.region for mention in mentions),
        kind=_usual(mention.kind or "" for mention in mentions) or None,
    )


def _named_municipality(texts: Sequence[str]) -> str:
    """The usual name; a login of the municipality only where no source tells its name."""
    names = [text for text in texts if not is_municipality_login(text)]
    return _usual(names) or _usual(texts)


def _usual(texts: Iterable[str]) -> str:
    """The usual spelling, the order does not matter.

    Of equally usual ones the one with the fewest Latin letters, then the first in the alphabet.
    """
    times = Counter(text for text in texts if text)
    return min(times, key=lambda text: (-times[text], _latin_letters(text), text), default="")


def _latin_letters(text: str) -> int:
    return sum(char.isascii() and char.isalpha() for char in text)
