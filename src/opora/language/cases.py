"""The grammatical cases a name can be put into; the nominative is the name itself."""

from enum import StrEnum


class Case(StrEnum):
    """The five oblique cases, in the order of the school grammar."""

    GENITIVE = "genitive"  # кого? чего? — «начальника управления»
    DATIVE = "dative"  # кому? чему? — «начальнику управления»
    ACCUSATIVE = "accusative"  # кого? что? — «начальника управления», «Каменский район»
    INSTRUMENTAL = "instrumental"  # кем? чем? — «начальником управления»
    PREPOSITIONAL = "prepositional"  # о ком? о чём? — «начальнике управления»
