"""Numbers of a draft that nobody has published, as people read of them."""

from collections.abc import Iterator, Mapping

from opora.rulesets.document import RulesetDocument

_LABELS = {
    "threshold": "порог низкого результата",
    "min_low": "сколько нужно низких результатов",
    "min_participants": "сколько нужно участников",
    "window_years": "сколько лет рассматривается",
}


def unknown_numbers(document: RulesetDocument) -> Mapping[str, str]:
    """Dotted path → «Включение в список: сколько нужно низких результатов»."""
    return {path: _label(document, path) for path in document.unknown_numbers()}


def _label(document: RulesetDocument, path: str) -> str:
    *place, name = path.split(".")
    label = _LABELS.get(name, name)
    titles = list(_titles(document, place))
    return f"{titles[-1]}: {label}" if titles else label


def _titles(document: RulesetDocument, place: list[str]) -> Iterator[str]:
    entry = document.data
    for key in place:
        entry = entry[key]
        if "title" in entry:
            yield str(entry["title"])
