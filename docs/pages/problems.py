"""The catalogue of remarks to data."""

import re
from collections.abc import Iterator, Sequence

from docs.pages.markdown import bullets, code, page, table

from opora.domain.problem import Severity
from opora.exchange.problems_file import PROBLEM_COLUMNS
from opora.exchange.rules.rule import Rule

# Names of fields are code; the reader sees only that something of his file stands there.
_FIELD = re.compile(r"\{\w+\}")
_MEANINGS = {
    Severity.ERROR: "число или строка не учитываются, пока не исправлено",
    Severity.WARNING: "результат прочитан; на замечание надо посмотреть, оно видно в таблицах",
    Severity.NOTICE: (
        "исправлять нечего: записано решение человека или особенность источника; "
        "файл с одними сведениями считается прочитанным без замечаний (код завершения 0)"
    ),
}


def problems_page(rules: Sequence[Rule]) -> str:
    """Every rule of reading with its severity and its sentence."""
    return page(
        "Замечания к данным",
        "Каждая строка файла попадает либо в итоги, либо в замечание. Замечания пишутся в файл",
        "`….problems.csv` рядом с итогами; столбцы этого файла:",
        "",
        *table(("Столбец", "Что в нём"), [(one.header, one.meaning) for one in PROBLEM_COLUMNS]),
        "Многоточие ниже стоит там, где программа назовёт место и значение из вашего файла.",
        "",
        *bullets(f"**{severity.russian}** — {_MEANINGS[severity]}" for severity in Severity),
        *table(("Правило", "Вид", "Что скажет программа", "Решается файлом чисел"), _rows(rules)),
        "«Решается файлом чисел» — верные числа можно указать в файле решений, не трогая источник:",
        "см. [как разрешить расхождение](../how-to/razreshit-rashozhdenie.md).",
    )


def _rows(rules: Sequence[Rule]) -> Iterator[tuple[str, ...]]:
    for rule in rules:
        answer = "да" if rule.about_counts else ""
        yield code(rule.code), rule.severity.russian, _FIELD.sub("…", rule.sentence), answer
