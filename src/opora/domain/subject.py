"""School subjects under one name each."""

# Canonical name → other spellings seen in files and in running text (lower case, «ё» as «е»).
_SPELLINGS: dict[str, tuple[str, ...]] = {
    "русский язык": ("русский", "рус. яз.", "рус.яз.", "русскому языку", "русского языка", "ру"),
    "математика": ("математике", "математики", "матем.", "мат.", "ма"),
    "математика базовая": (
        "математика (базовый уровень)",
        "математика база",
        "математика (база)",
        "математика базового уровня",
        "базовая математика",
        "математика б",
    ),
    "математика профильная": (
        "математика (профильный уровень)",
        "математика профиль",
        "математика (профиль)",
        "математика профильного уровня",
        "профильная математика",
        "математика п",
    ),
    "окружающий мир": ("окружающему миру", "окруж. мир"),
    "обществознание": ("обществознанию", "общество", "обществ."),
    "история": ("истории",),
    "биология": ("биологии",),
    "география": ("географии",),
    "физика": ("физике", "физики"),
    "химия": ("химии",),
    "информатика": ("информатике", "информатика и икт", "информатике и икт", "икт"),
    "литература": ("литературе",),
    "литературное чтение": ("литературному чтению",),
    "английский язык": ("английский", "английскому языку", "англ. яз.", "англ.яз."),
    "немецкий язык": ("немецкий", "немецкому языку", "нем. яз."),
    "французский язык": ("французский", "французскому языку", "фр. яз."),
    "испанский язык": ("испанский", "испанскому языку"),
    "китайский язык": ("китайский", "китайскому языку"),
    "иностранный язык": ("иностранному языку", "ин. яз."),
}


def _folded(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").lower().replace("ё", "е").split())


_CANONICAL = {
    _folded(spelling): subject
    for subject, spellings in _SPELLINGS.items()
    for spelling in (subject, *spellings)
}

SUBJECTS = tuple(_SPELLINGS)


def known_subject(text: str) -> str | None:
    """The canonical lower-case name of a subject, ``None`` for a name never met before."""
    return _CANONICAL.get(_folded(text))


def spellings_longest_first() -> tuple[tuple[str, str], ...]:
    """Pairs (folded spelling, canonical name) for finding a subject inside running text.

    Longest first, so that «математика базовая» is not read as «математика».
    """
    return tuple(sorted(_CANONICAL.items(), key=lambda pair: (-len(pair[0]), pair[0])))
