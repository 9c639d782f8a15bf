"""Numbers of a draft that nobody has published, as people read of them."""

from collections.abc import Mapping

from opora.rulesets.document import RulesetDocument
from opora.rulesets.ruleset_words import unknown_number_phrase


def unknown_numbers(document: RulesetDocument) -> Mapping[str, str]:
    """Dotted path → «сколько низких результатов нужно для критерия «Включение в список»»."""
    return {path: unknown_number_phrase(path, document.data) for path in document.unknown_numbers()}
