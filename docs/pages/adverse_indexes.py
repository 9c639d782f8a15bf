"""Indexes of adverse social conditions: factors, weights, threshold, worked examples."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from docs.pages.markdown import bullets, code, page, table

from opora.identification.adverse_conditions import AdverseStanding
from opora.identification.adverse_phrase import caveats, points
from opora.language.numbers import percent
from opora.reference.adverse_index import AdverseFactor, AdverseIndex
from opora.reference.factor_worth import FirstKnown


def adverse_indexes_page(
    indexes: Sequence[AdverseIndex], examples: Sequence[Mapping[str, Any]]
) -> str:
    """Every index with what it counts, and cases told in numbers."""
    return page(
        "Индексы условий школы",
        "Школы, функционирующие в неблагоприятных социальных условиях (ШНСУ), — отдельный список:",
        "он складывается из ответов контекстной формы, а не из результатов. Индекс — сумма",
        "произведений «значение фактора × вес» из 100; школа вносится в список, если он не ниже",
        "порога. Неизвестное нулём не считается: индекс считается дважды, без неизвестных",
        "неблагоприятных условий и с ними; если от этого зависит ответ, данных недостаточно.",
        "",
        *(line for index in indexes for line in _index(index)),
        "## Разобранные примеры",
        "",
        *table(("Пример", "Ответы", "Индекс", "Решение"), map(_example, examples)),
    )


def _index(index: AdverseIndex) -> Iterator[str]:
    yield from (f"## {index.title}", "")
    yield from bullets(
        [
            f"Порог: {points(index.threshold)} из 100, включительно.",
            f"{index.provenance.russian}.",
            *([f"Примечание: {index.provenance.note}."] if index.provenance.note else []),
            *caveats(index),
        ]
    )
    yield from table(
        ("Фактор", "Вес", "Столбец формы", "Ответ", "Значение"),
        dict.fromkeys(row for factor in index.factors for row in _rows(factor)),
    )


def _rows(factor: AdverseFactor) -> Iterator[tuple[str, ...]]:
    first = (factor.title, percent(factor.weight))
    if not isinstance(factor.rule, FirstKnown):
        part, whole = map(code, factor.rule.asked)
        yield *first, f"{part}, {whole}", "доля первого во втором", "доля"
        return
    for question in factor.rule.questions:
        for _, worth in question.worths:
            yield *first, code(question.answer), worth.told, str(worth.value)


def _example(example: Mapping[str, Any]) -> tuple[str, ...]:
    answers = "; ".join(
        f"{code(name)} — {'нет ответа' if answer is None else code(answer)}"
        for name, answer in example["answers"].items()
    )
    ends = list(dict.fromkeys(points(Fraction(example[end])) for end in ("lowest", "highest")))
    index = ends[0] if len(ends) == 1 else f"от {ends[0]} до {ends[1]}"
    return example["title"], answers, index, AdverseStanding(example["standing"]).russian
