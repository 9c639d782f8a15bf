"""Sentences of the method as the office says them: it has buttons where a command line has options.

The method speaks to whoever runs it and names what that person types; here those hints give way to
what there is to press. A hint that the method learns anew is found by a test over its sentences.
"""

import re
from collections.abc import Iterable

ASKS_FOR_FACTS = "Укажите это под файлом, в «Что это за работа», и прочитайте файлы заново."
_REPLACED = (
    (
        re.compile(
            r"Укажите, например: --[^;]*; для нескольких файлов составьте перечень "
            r"\(--manifest\)\."
        ),
        ASKS_FOR_FACTS,
    ),
    (re.compile(r"Укажите верный \(--(?:year|subject)\) или исправьте файл\."), ASKS_FOR_FACTS),
    (re.compile(r"Укажите год его окончания, например: --year [0-9]+\."), ASKS_FOR_FACTS),
    (re.compile(r" \(opora template\)"), ""),
    (re.compile(r"; посмотрите её командой «opora check»\."), "."),
    (
        re.compile(r"Если школа одна, запишите в файл решений: .*"),
        "Если школа одна, укажите её для обоих написаний в «Школах этой загрузки».",
    ),
)


def asks_for_facts(sentences: Iterable[str]) -> bool:
    """Whether a file is refused only until a person says what it is."""
    return any(ASKS_FOR_FACTS in sentence for sentence in sentences)


def in_office(sentence: str) -> str:
    """The sentence without what is typed into a command line."""
    for hint, instead in _REPLACED:
        sentence = hint.sub(instead, sentence)
    return sentence
