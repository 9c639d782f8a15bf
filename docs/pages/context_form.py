"""The columns of the yearly context form, and the table in which its answers are stored."""

import re
from collections.abc import Iterator, Sequence

from docs.pages.markdown import code, page, table

from opora.domain.school_year import SchoolYear
from opora.exchange.context.form_column import AnswerKind, FormColumn
from opora.exchange.context.form_layout import FormLayout
from opora.exchange.context_table.stored_schema import (
    CONTEXT_SCHEMA_VERSION,
    CONTEXT_VERSION_KEY,
    SCHOOL_PART,
    StoredColumn,
)
from opora.reference.status import Status

_KINDS = {
    AnswerKind.TEXT: "текст",
    AnswerKind.COUNT: "целое число",
    AnswerKind.PERCENT: "целое число процентов",
    AnswerKind.GRADE: "номер класса",
    AnswerKind.YES_NO: "да или нет",
    AnswerKind.OPTION: "один из вариантов",
}
# The same check for each grade is told once.
_GRADE = re.compile(r"[0-9]+-й параллели")


def context_form_page(layout: FormLayout, stored: Sequence[StoredColumn], year: SchoolYear) -> str:
    """Each column with its question, its name in the stored table and its possible answers."""
    types = {column.name: column.type for column in stored}
    return page(
        "Форма контекстных данных",
        f"Ежегодная форма ФИС ОКО, какой она известна за {year} учебный год. Файл узнаётся по",
        "вопросам, а не по имени. Регистр букв, пробелы, переносы и «ё» в заголовках не важны;",
        "заголовок, который стоит несколько раз, читается там, где он идёт сразу за своим",
        "вопросом. О незнакомом и о недостающем столбце программа скажет.",
        "",
        "Пустой ответ значит «неизвестно» и никогда не ноль. Ответ, который не может быть верен,",
        "называется в замечании и до исправления не учитывается; остальные ответы школы остаются.",
        "",
        "## Что не может быть верно сразу",
        "",
        *table(("Проверка", "Что не учитывается до исправления"), dict.fromkeys(_checks(layout))),
        "## Вопросы и таблица ответов",
        "",
        f"Версия схемы: {CONTEXT_SCHEMA_VERSION} (ключ `{CONTEXT_VERSION_KEY}` в метаданных файла",
        "Parquet). Строка — одна школа и один учебный год. Сначала стоят столбцы о школе, за ними",
        "ответы; они бывают пусты. Вариант ответа хранится под своим именем.",
        "",
        *table(("Столбец", "Тип", "Что это"), _school_part()),
        *table(
            ("Столбец", "Тип", "О чём вопрос", "Заголовок", "Ответ", "Пояснение"),
            _answers(layout, types),
        ),
        "## Варианты ответов",
        "",
        *table(("Столбец", "Имя варианта", "Вариант ответа"), _options(layout)),
    )


def _checks(layout: FormLayout) -> Iterator[tuple[str, str]]:
    short = {column.name: _GRADE.sub("одной параллели", column.short) for column in layout.columns}

    def named(names: Sequence[str], sign: str) -> str:
        return sign.join(short[name] for name in names)

    for needed in layout.needed:
        check = f"{short[needed.number]} — больше нуля, {short[needed.needs]} — ноль или «нет»"
        yield check, named(needed.left_out, "; ")
    for share in layout.at_most:
        check = f"{named(share.parts, ' + ')} — больше, чем {named(share.whole, ' + ')}"
        yield check, named(share.left_out, "; ")
    for one in layout.sums:
        check = f"{short[one.parts[0]]}, сумма по всем, — не столько, сколько {short[one.whole]}"
        yield check, named(one.left_out, "; ")


def _school_part() -> Iterator[tuple[str, ...]]:
    return ((code(column.name), column.type, column.russian) for column in SCHOOL_PART)


def _answers(layout: FormLayout, types: dict[str, str]) -> Iterator[tuple[str, ...]]:
    for column in layout.answers:
        yield (
            code(column.name),
            types[column.name],
            column.question.title,
            column.header,
            _answer(column),
            _told(column),
        )


def _told(column: FormColumn) -> str:
    """What the header leaves out, with the word that says whether anybody confirms it."""
    status = f" ({Status.UNVERIFIED.russian})" if column.question.is_unverified else ""
    return f"{column.asked}{status}"


def _answer(column: FormColumn) -> str:
    bounds = column.kind.bounds
    limits = f" от {bounds[0]} до {bounds[1]}" if bounds else ""
    unit = f", {column.unit}" if column.kind is AnswerKind.COUNT else ""
    return f"{_KINDS[column.kind]}{limits}{unit}"


def _options(layout: FormLayout) -> Iterator[tuple[str, ...]]:
    for column in layout.columns:
        for name, wording in column.options.items():
            yield code(column.name), code(name), wording
