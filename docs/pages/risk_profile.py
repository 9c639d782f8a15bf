"""How evidence becomes a proposed significance, case by case."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from docs.pages.markdown import page, table

_HEADER = ("Случай", "Показатели", "Анкеты", "Значимость", "Уверенность", "Противоречие")


def risk_profile_page(cases: Iterable[Mapping[str, Any]]) -> str:
    """The rule in words and the cases, each of which is a test."""
    return page(
        "Рисковый профиль школы",
        "Каждый фактор перечня взвешивается двумя путями, и оба видны рядом. Риск показателей —",
        "середина (медиана) рисков отдельных показателей, риск анкет — середина рисков анкет;",
        "слово значимости у каждого пути своё. **Предлагается большее из двух слов**: среднее",
        "спрятало бы, что один из путей называет фактор высоким. Решает не предложение, а визит",
        "куратора и ответ школы.",
        "",
        "Уверенность высокая, когда говорят оба пути и у каждого есть свидетельство без оговорки;",
        "средняя, когда у одного из путей все свидетельства с оговоркой; низкая, когда говорит",
        "один путь или пути противоречат друг другу: один называет фактор высоким, другой низким.",
        "",
        "Числа — доли наибольшего риска; «—» — источник молчит; «*» — свидетельство с оговоркой.",
        "В этих случаях значимость средняя от 1/3, высокая от 2/3: **не подтверждено**, границы",
        "хранятся в перечне факторов года.",
        "",
        *table(_HEADER, _rows(cases)),
    )


def _rows(cases: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, ...]]:
    for case in cases:
        yield (
            case["told"],
            ", ".join(case["indicators"]),
            ", ".join(case["questionnaires"]),
            f"**{case['significance']}**",
            case["confidence"],
            "да" if case["contradiction"] else "нет",
        )
