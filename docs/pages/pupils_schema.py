"""The schema of rows of pupils."""

from collections.abc import Iterator, Sequence

from docs.pages.markdown import code, page, table

from opora.domain.pupils_schema import PupilColumn


def pupils_schema_page(columns: Sequence[PupilColumn], version: str) -> str:
    """Each column with its type and meaning, and what becomes of the rows."""
    return page(
        "Строки учеников",
        f"Версия схемы: {version}. Файл Parquet; строка — один ученик и одна процедура. Имён, дат",
        "рождения и документов нет. Все столбцы обязательны; пусто значит «неизвестно».",
        "",
        "Из строк с одинаковыми отмеченными столбцами получается один итог школы. Отсутствовавший",
        "ученик — не участник. Если хотя бы об одном участнике неизвестно, преодолел ли он минимум",
        "(нет ни отметки, ни слова о минимуме, или они противоречат друг другу), число участников",
        "ниже минимума остаётся пустым, а не нулём; так же и с отметками. Сколько таких",
        "участников, говорят столбцы `unknown` и `unknown_marks`, сколько отсутствовало —",
        "`absent`; остальные столбцы итогов — как в [файле итогов](outcomes-schema.md).",
        "",
        *table(("Столбец", "Тип", "Пусто", "Определяет итог", "Что это"), _rows(columns)),
    )


def _rows(columns: Sequence[PupilColumn]) -> Iterator[tuple[str, ...]]:
    for column in columns:
        empty = "бывает" if column.nullable else "не бывает"
        names = "да" if column.names_outcome else "нет"
        yield code(column.name), column.type, empty, names, column.russian
