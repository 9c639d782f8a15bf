"""Russian typography of a finished text: quotes, dashes and spaces where no line may break.

Sources: Мильчин А. Э., Чельцова Л. К. «Справочник издателя и автора», гл. 6 (quotes, dashes) and 8
(abbreviations, numbers). Idempotent: a text may pass twice on its way into a paper.
"""

import re

from opora.language.quotes import russian_quotes
from opora.language.spaces import NO_BREAK_SPACE

SPACE = "[ \u00a0]"

# Words that never stand alone at the end of a line: their name follows.
BEFORE_A_NAME = "с|пос|пгт|дер|д|г|п|ст|х|им|ул|пр|стр|рис|табл|прил|каб"
AFTER_A_NUMBER = (
    r"г|гг|в|вв|чел|шт|руб|тыс|млн|млрд|ч|мин|км|см|мм|м|кг|п\.п"
    r"|класс\w*|балл\w*|процент\w*|пункт\w*|%"
)

RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    # A hyphen or a short dash between words is a dash; ranges («5–9») have no spaces and stay.
    (re.compile(rf"(?<=\S){SPACE}+[-–—](?={SPACE})"), f"{NO_BREAK_SPACE}—"),
    (re.compile(rf"№{SPACE}*(?=\w)"), f"№{NO_BREAK_SPACE}"),
    # «критерий 1»: the number is the name.
    (
        re.compile(rf"(?<!\w)([Кк]ритери[йяюие]\w{{0,2}}|[Пп]риложени[еяю]){SPACE}(?=\d)"),
        rf"\1{NO_BREAK_SPACE}",
    ),
    (re.compile(rf"(?<=\d){SPACE}*%"), f"{NO_BREAK_SPACE}%"),
    (re.compile(rf"(?<=\d){SPACE}из{SPACE}(?=\d)"), f"{NO_BREAK_SPACE}из{NO_BREAK_SPACE}"),
    (re.compile(rf"(?<=\d){SPACE}+(?=(?:{AFTER_A_NUMBER})(?!\w))"), NO_BREAK_SPACE),
    # «2022 г. Школа»: behind four digits the abbreviation belongs to the year before it.
    (
        re.compile(rf"(?<![\w.])(?<!\d\d\d\d{SPACE})({BEFORE_A_NAME})\.{SPACE}+(?=[\w«„])"),
        rf"\1.{NO_BREAK_SPACE}",
    ),
    # Initials stand close together in official papers (ГОСТ Р 7.0.97-2016, п. 5.22), so no space
    # is added between them, but the surname never starts the next line.
    (re.compile(rf"(?<!\w)([А-ЯЁ]\.){SPACE}+(?=[А-ЯЁ]\.)"), rf"\1{NO_BREAK_SPACE}"),
    (re.compile(rf"([А-ЯЁ]\.{SPACE}*[А-ЯЁ]\.){SPACE}*(?=[А-ЯЁ][а-яё])"), rf"\1{NO_BREAK_SPACE}"),
    (
        re.compile(rf"(?<![\w-])([А-ЯЁ][а-яё]+){SPACE}(?=[А-ЯЁ]\.{SPACE}*[А-ЯЁ]\.)"),
        rf"\1{NO_BREAK_SPACE}",
    ),
)


def typeset(text: str) -> str:
    """The text with «ёлочки» and „лапки“, dashes, and no-break spaces where a break would hurt."""
    text = russian_quotes(text)
    for pattern, replacement in RULES:
        text = pattern.sub(replacement, text)
    return text
