"""Whether a row of headers is that of the context form."""

from collections.abc import Sequence

from opora.domain.name_key import name_key

# Questions that no other file of a school asks and that print no year. Two are enough: a form with
# some columns cut away is still the form.
_CHARACTERISTIC = frozenset(
    map(
        name_key,
        (
            "Где расположена Ваша образовательная организация?",
            "Каков размер населенного пункта, в котором расположена ОО?",
            "ОО является вечерней (сменной)?",
            "Сколько всего в школе учителей (работающих не менее чем на 0,5 ставки)?",
            "Сколько в школе учебных классов (кабинетов), в которых проходят занятия?",
            "В скольких из них рабочее место учителя оборудовано компьютером?",
            "Как обычно реализуется профориентационная работа в школе?",
        ),
    )
)
_ENOUGH = 2


def is_context_form(headers: Sequence[str]) -> bool:
    """Whether the headers are those of the context form.

    Case, spaces, line breaks, punctuation and «ё» do not count, nor does the name of the file.
    """
    return len(_CHARACTERISTIC & {name_key(header) for header in headers}) >= _ENOUGH
