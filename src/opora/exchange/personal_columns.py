"""Headers of columns with personal data, which people add to a report before passing it on."""

from collections.abc import Iterable

from opora.domain.name_key import name_key

_WORDS = frozenset(
    {
        *("фамилия", "имя", "отчество", "фио", "ф", "снилс", "паспорт", "паспорта", "телефон"),
        *("рождения", "адрес", "почта", "email", "серия", "документа", "ученика"),
    }
)


def personal_columns(headers: Iterable[str]) -> list[str]:
    """Those of the headers under which a person could be named."""
    return [header for header in headers if _WORDS & set(name_key(header).split())]
