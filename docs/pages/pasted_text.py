"""How running text is read, phrase by phrase."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from docs.pages.markdown import code, page, table

Section = Mapping[str, Any]


def pasted_text_page(sections: Sequence[Section]) -> str:
    """Every phrase of the table that the reader is tested with."""
    return page(
        "Как читается текст",
        "Результат принимается, только если в строке понято каждое слово. Непонятное не",
        "угадывается: программа называет его в [замечаниях](problems.md), а числа строки не",
        "учитывает. Если школа и процедура ясны, результат всё же показан — без чисел, чтобы",
        "школа не пропала из анализа.",
        "",
        "Во всех примерах строкой выше стоит «МОУ СОШ с. Кикино». Другая школа названа перед",
        "тире. Правила по именам описаны на странице замечаний. По этим же примерам программа",
        "проверяется при каждом изменении.",
        "",
        *(line for section in sections for line in _section(section)),
    )


def _section(section: Section) -> Iterator[str]:
    yield from (f"## {section['title']}", "", section["note"], "")
    yield from table(("Написано", "Прочитано", "Правило"), map(_row, section["cases"]))


def _row(case: Mapping[str, Any]) -> tuple[str, str, str]:
    written = " / ".join(case.get("lines") or [case["line"]])
    note = f" ({case['note']})" if "note" in case else ""
    read = [*case.get("outcomes", ()), *(f"школа {name}" for name in case.get("schools", ()))]
    return written + note, "; ".join(read), ", ".join(map(code, case.get("rules", ())))
