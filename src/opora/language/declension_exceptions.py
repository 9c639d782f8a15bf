"""Words that the dictionary of pymorphy3 declines wrongly in names of territories and posts.

Each line is here because a test shows the dictionary fail on it; a word that a later dictionary
learns must leave this table.
"""

from collections.abc import Mapping

from opora.language.cases import Case


def _forms(*forms: str) -> Mapping[Case, str]:
    """Genitive, dative, accusative, instrumental, prepositional, in the order of Case."""
    return dict(zip(Case, forms, strict=True))


EXCEPTIONS: Mapping[str, Mapping[Case, str]] = {
    # A profession of this century: unknown, hence guessed to be a thing in the accusative.
    "тьютор": _forms("тьютора", "тьютору", "тьютора", "тьютором", "тьюторе"),
    # The dictionary leaves the first half alone and takes the town for a person.
    "каменск-уральский": _forms(
        "каменска-уральского",
        "каменску-уральскому",
        "каменск-уральский",
        "каменском-уральским",
        "каменске-уральском",
    ),
    # A town whose name is an adjective, taken for a person in the accusative.
    "донской": _forms("донского", "донскому", "донской", "донским", "донском"),
}
