"""The columns of our own template."""

from collections.abc import Iterator, Sequence

from docs.pages.markdown import page, table

from opora.exchange.column import Column


def template_page(columns: Sequence[Column]) -> str:
    """Each column with its meaning, its allowed values and an example."""
    return page(
        "Столбцы шаблона",
        "Пустой шаблон делает команда `opora template ФАЙЛ.xlsx` (или `.csv`). Строка шаблона —",
        "одна школа и одна процедура. Порядок столбцов, регистр букв и переносы в заголовках",
        "не важны; столбцы, которые не обязательны, можно удалить. О незнакомом столбце",
        "программа скажет и его не прочитает.",
        "",
        *table(("Столбец", "Нужен", "Что писать", "Значения", "Пример"), _rows(columns)),
        "Пустая ячейка значит «неизвестно» и никогда не считается нулём.",
    )


def _rows(columns: Sequence[Column]) -> Iterator[tuple[str, ...]]:
    for column in columns:
        needed = "**обязательно**" if column.required else "по желанию"
        example = next((text for text in column.examples if text), "")
        yield column.header, needed, column.meaning, ", ".join(column.choices), example
