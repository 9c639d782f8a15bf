"""A line of running text that names the municipality of what stands beneath it."""

import re

from opora.exchange.text.school_heading import school_heading

_LABELLED = re.compile(
    r"(?:муниципалитет|муниципальное образование|район|округ)\s*:\s*(\S.*)", re.IGNORECASE
)
# Every word of the name begins with a capital: «итоги по району» is no heading.
_NAME = r"[А-ЯЁ][\w«»-]*"
_BARE = re.compile(
    rf"(?:{_NAME}\s+){{1,3}}(?:(?:муниципальный|городской)\s+)?(?:район|округ)"
    rf"|(?:[Гг]ородской|[Мм]униципальный)\s+(?:район|округ)(?:\s+{_NAME}){{1,3}}"
)


def municipality_heading(line: str) -> str | None:
    """«Каменский район» for «Муниципалитет: Каменский район» and for the bare name."""
    text = " ".join(line.split()).rstrip(" .:;")
    labelled = _LABELLED.fullmatch(text)
    if labelled:
        return labelled[1]
    return text if _BARE.fullmatch(text) and not school_heading(text) else None
