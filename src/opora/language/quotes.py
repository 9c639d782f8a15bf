"""Quotation marks: «ёлочки» outside, „лапки“ inside them.

Marks are paired by walking through the text once: a regular expression cannot count depth. What
cannot be paired (inches, a stray mark) stays as it was written.
"""

from enum import Enum, auto

OUTER = 1
AMBIGUOUS = frozenset('"“”')
OPENS_AFTER = frozenset("([{<-–—/«„")


class Role(Enum):
    """What a character does to the depth of quotation."""

    OPENING = auto()
    CLOSING = auto()
    NONE = auto()


def russian_quotes(text: str) -> str:
    """The text with every double quotation mark that has a pair turned into the Russian one."""
    out: list[str] = []
    depth = 0
    for char in text:
        match _role(char, out[-1] if out else " ", depth):
            case Role.OPENING:
                depth += 1
                out.append("«" if depth == OUTER else "„")
            case Role.CLOSING:
                out.append("»" if depth == OUTER else "“")
                depth -= 1
            case _:
                out.append(char)
    return "".join(out)


def _role(char: str, before: str, depth: int) -> Role:
    if char in "«„":
        return Role.OPENING
    if char == "»" or (char == "“" and depth > OUTER):
        return Role.CLOSING if depth else Role.NONE
    if char not in AMBIGUOUS:
        return Role.NONE
    if before.isspace() or before in OPENS_AFTER:
        return Role.OPENING
    return Role.CLOSING if depth else Role.NONE
