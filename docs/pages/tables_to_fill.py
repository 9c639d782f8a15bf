"""Small tables that people fill in: decisions about names, about counts, received lists."""

from collections.abc import Iterator, Mapping, Sequence

from docs.pages.markdown import page, table

from opora.exchange.column import Column


def tables_to_fill_page(tables: Mapping[str, tuple[str, Sequence[Column]]]) -> str:
    """Title of a table → how it is used and its columns."""
    return page(
        "Таблицы, которые заполняет человек",
        "Каждую можно сохранить как книгу Excel (.xlsx) или как текст с разделителями (.csv).",
        "Порядок столбцов и регистр букв в заголовках не важны.",
        "",
        *[line for title, (use, columns) in tables.items() for line in _one(title, use, columns)],
    )


def _one(title: str, use: str, columns: Sequence[Column]) -> Iterator[str]:
    yield from (f"## {title}", "", use, "")
    yield from table(("Столбец", "Нужен", "Что писать"), map(_row, columns))


def _row(column: Column) -> tuple[str, ...]:
    needed = "**обязательно**" if column.required else "по желанию"
    return column.header, needed, column.meaning
