"""Names of territories, bodies and posts in the cases that official sentences need.

The agreeing adjectives in front and the head noun change; what follows the head does not:
«Каменский район» → «Каменского района», «начальник управления» → «начальнику управления». Names of
schools behind an abbreviation stay as they are. Source of the rules for place names: Розенталь
Д. Э. «Справочник по правописанию и стилистике», § 197; usage of the Constitution, art. 65.
"""

import re

from opora.language.cases import Case
from opora.language.morphology import Nominative, compound, exceptional, readings

# What stands in quotes or brackets is a name of its own; separators inside do not part the phrase.
SEPARATOR = re.compile(r"«[^»]*»|„[^“]*“|\"[^\"]*\"|\([^)]*\)|(\s+[—–-]\s+|,\s+)")
# «города Пензы», but «городского округа Пенза»: only after this word the name agrees with it.
NAME_AGREES_AFTER = "город"
# «Республики Северная Осетия — Алания»: the name is one whole, on both sides of its dash.
NAME_STANDS_AFTER = "республика"
# The only adverb in front of a post: «временно исполняющего обязанности».
ADVERB = "временно"


def decline(phrase: str, case: Case) -> str:
    """The nominative phrase in the given case; words that cannot be understood stay unchanged."""
    parts = _parts(phrase)
    out = [_declined(parts[0], case)]
    first_word, _, tail = parts[0].partition(" ")
    name_stands = first_word.lower() == NAME_STANDS_AFTER and bool(tail)
    for separator, part in zip(parts[1::2], parts[2::2], strict=True):
        changes = not name_stands and _is_second_post(part, after_comma=separator.startswith(","))
        out += [separator, _declined(part, case) if changes else part]
    return "".join(out)


def _parts(phrase: str) -> list[str]:
    """Parts and the separators between them, in turn."""
    parts, start = [], 0
    for match in SEPARATOR.finditer(phrase):
        if match.group(1):
            parts += [phrase[start : match.start()], match.group(1)]
            start = match.end()
    return [*parts, phrase[start:]]


def _is_second_post(part: str, *, after_comma: bool) -> bool:
    """Whether the part has its own head: «…, начальник отдела», but not «…, спорта и культуры»."""
    head = _head(part.split())
    return bool(head) and not head[-1].plural and (head[-1].animate or not after_comma)


def _declined(part: str, case: Case) -> str:
    words = re.split(r"(\s+)", part)
    if words[0].lower() == ADVERB:
        return "".join([*words[:2], _declined("".join(words[2:]), case)])
    head = _head(words[::2])
    if not head:
        return part
    animate = head[-1].animate
    for place, reading in enumerate(head):
        words[2 * place] = _inflected(reading, case, animate=animate)
    if head[-1].word.lower() == NAME_AGREES_AFTER:
        words[2 * len(head) :] = _agreeing_name(words[2 * len(head) :], case)
    return "".join(words)


def _inflected(reading: Nominative, case: Case, *, animate: bool) -> str:
    exception = exceptional(reading.word, case)
    if exception:
        return exception
    halves = compound(reading.word)
    if len(halves) == 1:
        return reading.inflected(case, animate=animate)
    return "-".join(readings(half)[0].inflected(case, animate=animate) for half in halves)


def _head(words: list[str]) -> tuple[Nominative, ...]:
    """The readings of the agreeing adjectives and of the head noun; empty when there is no head.

    An adjective before nothing that it agrees with is itself the head: «заведующий отделом».
    """
    if not words:
        return ()
    found = readings(words[0])
    following = _head(words[1:])
    for reading in found:
        if reading.adjective and following and reading.agrees_with(following[-1]):
            return reading, *following
    nouns = [reading for reading in found if not reading.adjective]
    return tuple((nouns or list(found))[:1])


def _agreeing_name(words: list[str], case: Case) -> list[str]:
    """The words behind «город»; a name in -о or -е keeps its form there: «города Пушкино»."""
    status = 4 if words[2:3] == ["значения"] else 0
    name = "".join(words[status:])
    if name.endswith(("о", "е")):
        return words
    return [*words[:status], _declined(name, case)]
