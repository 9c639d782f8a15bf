"""The schema of ``outcomes.parquet``."""

from collections.abc import Iterator, Sequence

from docs.pages.markdown import code, page, table

from opora.exchange.outcomes.outcomes_schema import OutcomeColumn


def outcomes_schema_page(
    columns: Sequence[OutcomeColumn], version: str, version_key: str, problems_key: str
) -> str:
    """Each column with its type and meaning, and what stands in the file's metadata."""
    return page(
        "Файл итогов outcomes.parquet",
        f"Версия схемы: {version}. Строка — одна школа и одна процедура. Пусто значит",
        "«неизвестно» и никогда не ноль. Строки упорядочены; из одних и тех же данных получается",
        "файл из одних и тех же байтов.",
        "",
        f"Метаданные файла: `{version_key}` — версия схемы, `{problems_key}` — замечания к данным",
        "в JSON. Столбцы, отмеченные «можно опустить», в файле другой программы могут",
        "отсутствовать; остальные обязательны.",
        "",
        *table(("Столбец", "Тип", "Пусто", "В чужом файле", "Что это"), _rows(columns)),
    )


def _rows(columns: Sequence[OutcomeColumn]) -> Iterator[tuple[str, ...]]:
    for column in columns:
        empty = "бывает" if column.nullable else "не бывает"
        needed = "нужен" if column.required else "можно опустить"
        yield code(column.name), column.type, empty, needed, column.russian
