"""One key for the ways in which the name of a municipality is written."""

from opora.domain.name_key import name_words

# «р-н» folds to two letters. The kind of municipality changed with the reform of 2020–2025, so the
# same district stands in papers of different years under different kinds.
_KINDS = frozenset(
    [
        *("район", "р", "н", "мр", "округ", "го", "мо", "муниципальный", "городской"),
        *("муниципальное", "образование", "город", "г"),
    ]
)


def municipality_key(text: str) -> str:
    """«Каменский муниципальный район» → «каменский»; a name of kinds only is kept whole.

    Equal keys mean that two names may be one municipality, which a person is asked: a town and
    the district around it may be called alike.
    """
    words = name_words(text)
    return " ".join(word for word in words if word not in _KINDS) or " ".join(words)
