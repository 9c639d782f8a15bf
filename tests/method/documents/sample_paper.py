"""A paper with every kind of block, long enough to turn pages."""

import datetime as dt
from typing import Any

from opora.documents.content import (
    Align,
    Appendix,
    Block,
    Column,
    Emphasis,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Run,
    Table,
)
from opora.documents.paper import Paper, Signature

WATERMARK = "СЦЕНАРИЙ — НЕ ОФИЦИАЛЬНЫЙ СПИСОК"
PROSE = (
    "По данным ОГЭ и ВПР за 2022 и 2023 годы низкие результаты показали три школы района; "
    "доля участников, не преодолевших минимальный порог, составила 37,5 % (3 из 8 чел.) в МОУ СОШ "
    'с. Кикино и 70 % (7 из 10 чел.) в МОУ СОШ им. А.И. Панкова с. Головинщино, проект "500+".'
)
SCHOOLS = (
    Column("№", 1, Align.RIGHT),
    Column("Школа", 6),
    Column("Процедура", 4),
    Column("Ниже минимума, из", 3, Align.CENTRE),
    Column("Доля, %", 2, Align.RIGHT),
)
YEARS = tuple(Column(f"Доля {2012 + n}", 2, Align.RIGHT) for n in range(1, 11))


def school_table(rows: int, caption: str = "Результаты школ") -> Table:
    body = tuple(
        Row((str(n), f"МОУ СОШ № {n} с. Покровская Арчада", "ОГЭ, математика", "4 из 12", "33,3"))
        for n in range(1, rows)
    )
    total = Row(("", "Итого", "", "", "33,3"), Emphasis.BOLD)
    return Table(caption, SCHOOLS, (*body, total), note="Примечание: доли посчитаны по числам.")


def wide_table(rows: int = 4) -> Table:
    body = tuple(Row((f"Школа {n}", *(str(n * m) for m in range(10)))) for n in range(1, rows + 1))
    return Table("Показатели школ по годам", (Column("Школа", 4), *YEARS), body, wide=True)


def main_text() -> tuple[Block, ...]:
    return (
        Heading(1, "1. Основание"),
        Paragraph(PROSE),
        Quotation(
            "Под низкими результатами понимаются результаты оценочных процедур, при "
            "которых не менее 30% участников получили отметку «2».",
            "Методика 2023 года",
        ),
        Heading(2, "1.1. Порядок"),
        Paragraph(
            (
                Run("Важно: "),
                Run("список расчётный", Emphasis.BOLD),
                Run(" и не заменяет официального.", Emphasis.ITALIC),
            )
        ),
        Items(("проверить данные;", "сообщить школам;", PROSE), numbered=True),
        Items(("анализ;", (Run("план", Emphasis.BOLD), Run(" работы."))), numbered=False),
        Items(("снова с единицы;", "и два."), numbered=True),
        Heading(3, "Таблицы"),
        school_table(45),
        Paragraph(PROSE),
        Heading(1, "2. Показатели"),
        wide_table(),
        Paragraph(PROSE),
        PageBreak(),
        Heading(1, "3. Выводы"),
        *(Paragraph(PROSE) for _ in range(4)),
    )


def every_block() -> tuple[Block, ...]:
    return (
        *main_text(),
        Appendix("Перечень школ"),
        school_table(8, "Перечень"),
        Appendix("Показатели"),
        wide_table(30),
    )


def sample_paper(**changes: Any) -> Paper:
    parts: dict[str, Any] = {
        "title": ("АНАЛИТИЧЕСКАЯ СПРАВКА",),
        "subtitle": "о школах с низкими образовательными результатами Каменского района",
        "organisation": "Управление образования Администрации Каменского района",
        "place": "г. Каменка",
        "date": dt.date(2023, 10, 31),
        "number": "12-с",
        "watermark": WATERMARK,
        "subject": "Школы с низкими образовательными результатами, 2023",
        "signatures": (
            Signature("Начальник управления образования", "И.И. Иванова"),
            Signature(),
        ),
        "blocks": every_block(),
    }
    return Paper(**{**parts, **changes})
