"""Which files are read: what each kind gives, and what a person must say of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from docs.pages.markdown import bullets, page, table

from opora.exchange.layout import Layout


@dataclass(frozen=True)
class KindWords:
    """What a file of a layout gives, and what it leaves to be said by name."""

    gives: str
    asks: str


_BY_SCALE = "участники, отсутствующие, средний балл; ниже минимума — по датированной шкале"
_NO_MARKS = "только число участников: отметок за работу в отчёте нет"
_NOTHING_IF_HEADED = (
    "ничего: работа и день стоят над таблицей; если эти строки удалены — год, предмет и класс"
)
_EXAM_ASKS = (
    "ничего, если заголовок называет предмет и дату, а вид ясен; иначе — то, чего программа не "
    "нашла"
)
KIND_WORDS: Mapping[str, KindWords] = {
    "vpr-2020": KindWords(
        _BY_SCALE,
        "год, предмет, класс и сезон; вид — если его не видно по учётным записям школ",
    ),
    "vpr-2021": KindWords(_BY_SCALE, "год, вид процедуры, предмет, класс и сезон"),
    "vpr-2022": KindWords(_BY_SCALE, "год, вид процедуры, предмет, класс и сезон"),
    "exam-protocol": KindWords(
        "участники, средний балл, ниже минимума — по отметке или минимуму года", _EXAM_ASKS
    ),
    "exam-protocol-english": KindWords(
        "участники, средний балл, ниже минимума — по отметке или минимуму года", _EXAM_ASKS
    ),
    "fis-oko-marks": KindWords(
        "участники и отметки: число учеников восстановлено по процентам, если оно одно возможно",
        _NOTHING_IF_HEADED,
    ),
    "fis-oko-journal-wide": KindWords(_NO_MARKS, _NOTHING_IF_HEADED),
    "fis-oko-journal-long": KindWords(_NO_MARKS, _NOTHING_IF_HEADED),
    "fis-oko-pupils": KindWords(
        "участники, отметки из файла, средний балл, не писавшие", _NOTHING_IF_HEADED
    ),
    "fis-oko-scores": KindWords(
        "участники, средний балл; отметки — по датированной шкале, если число учеников "
        "восстановлено однозначно",
        _NOTHING_IF_HEADED,
    ),
    "fis-oko-tasks": KindWords(_NO_MARKS, _NOTHING_IF_HEADED),
    "fis-oko-planned-results": KindWords(_NO_MARKS, _NOTHING_IF_HEADED),
    "fis-oko-tasks-by-group": KindWords(_NO_MARKS, _NOTHING_IF_HEADED),
    "fis-oko-collection-form": KindWords(
        "ничего: школа в ней не названа; вместо неё нужен отчёт «Индивидуальные результаты»",
        "ничего",
    ),
    "context-form": KindWords(
        "условия работы школ, а не результаты: её смотрит `opora check`",
        "ничего; если вопросы не называют учебный год — год его окончания",
    ),
}
_INTRODUCTION = (
    "Что это за файл, программа узнаёт по содержанию, а не по имени: называться он может как",
    "угодно. Чего в файле нет, она спрашивает и никогда не угадывает; отвечают параметрами",
    "`--year`, `--season`, `--kind`, `--subject`, `--grade` или перечнем файлов (`--manifest`).",
    "Если указанное противоречит файлу, он не читается. Как это делается, сказано",
    "в [пошаговом указании](../how-to/prochitat-protokoly.md).",
)
_BESIDE = (
    "[Шаблон](template.md) и [текст из документа](pasted-text.md) говорят о себе всё сами.",
    "Отдельно описаны [столбцы протоколов экзаменов](exam-protocols.md).",
    "Отдельно описаны [вопросы формы контекстных данных](context-form.md).",
    "Годятся .xlsx, .xls и .csv; повреждённый, зашифрованный или вредоносный отвергается целиком.",
    "Фамилии, документы и другие личные данные не читаются; замечание называет такие столбцы.",
    "Отметка по журналу за отметку работы не принимается нигде.",
)


def file_kinds_page(layouts: Iterable[Layout]) -> str:
    """A row for each layout, in the order in which they are tried."""
    header = ("Что это", "Что даёт", "Что надо указать", "Подтверждено файлами")
    return page(
        "Какие файлы читаются",
        *_INTRODUCTION,
        "",
        *table(header, map(_row, layouts)),
        "«Не подтверждено» — расположение столбцов известно только по описанию. Файл читается,",
        "если они такие; иначе программа откажет и назовёт лишние. Сверьте несколько чисел.",
        "",
        *bullets(_BESIDE),
    )


def _row(layout: Layout) -> tuple[str, ...]:
    words = KIND_WORDS[layout.code]
    confirmed = "да" if layout.is_confirmed else "**не подтверждено**"
    return layout.title, words.gives, words.asks, confirmed
