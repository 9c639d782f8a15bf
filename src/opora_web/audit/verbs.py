"""What a verb of the journal is called on the screen."""

from collections.abc import Mapping

CREATED = "created"
CHANGED = "changed"
DELETED = "deleted"
VIEWED = "viewed"
EXPORTED = "exported"

_names = {
    CREATED: "создание",
    CHANGED: "изменение",
    DELETED: "удаление",
    VIEWED: "просмотр",
    EXPORTED: "выгрузка",
}


def name_verbs(names: Mapping[str, str]) -> None:
    """Verbs of an app with their Russian nouns, as ``{"approved": "утверждение"}``."""
    for verb, name in names.items():
        assert _names.get(verb, name) == name, f"{verb} already means «{_names[verb]}»"
        _names[verb] = name


def verb_name(verb: str) -> str:
    """The noun; a verb that was never named is one already."""
    return _names.get(verb, verb)
